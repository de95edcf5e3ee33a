/* What the operating system needs to start and end a process. */
int main(void) { return 0; }
