import TaskPlan

/// Lines that end a phase and are no work of their own. They have no ids, and their titles come again and again.
enum Checkpoints {
    static let names = PhraseTable(
        """
        checkpoint, check point, milestone, quality gate, 检查点, 檢查點, 里程碑, チェックポイント, マイルストーン, 체크포인트, 마일스톤,
        контрольная точка, веха, punto de control, hito, ponto de verificação, point de contrôle, jalon,
        kontrollpunkt, meilenstein, kontrol noktası, kilometre taşı
        """)
}
