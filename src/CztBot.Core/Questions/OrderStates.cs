namespace CztBot.Core.Questions;

/// <summary>How far orders are (交办单状态), as a question about their totals names it; heard rather than read, so that 超期办节 is 超期办结.</summary>
internal static class OrderStates
{
    // What was found is taken out before the next is looked for: the longer ones stand first.
    private static readonly (string Sound, string State)[] Known =
    [
        .. Of("超期未结", "超期未结", "超期没结", "超期还没结", "超期未办", "超期没办", "超期还没办", "逾期未结", "逾期没结", "逾期未办", "逾期没办", "逾期还没办", "过期没办", "超了期没办", "超期未了", "过了期还悬着", "过期还悬着", "超期还悬着", "超期还挂着", "过了期没办", "过期未结", "过期没结"),
        .. Of("超期办结", "超期办结", "超期才办结", "逾期办结", "逾期才办结", "超期结的", "超期办完", "过了期才办", "过了期才了账", "过期才办", "超期才办", "超期才结", "过期才结"),
        .. Of("待签收", "待签收", "没签收", "未签收", "没有签收", "等签收", "没人签收", "没签的", "等人签收", "等着签收"),
        .. Of("已签收", "已签收", "签收了的", "已经签收"),
        .. Of("退回重办", "退回重办", "打回重办", "要重办", "重办的"),
        .. Of("已反馈", "已反馈", "反馈了的", "已经反馈", "反馈回来的"),
        .. Of("办理中", "办理中", "正在办", "正办着", "在办的", "手上办着"),
        .. Of("申请延期", "申请延期", "要延期", "想延期"),
        .. Of("转督查", "转督查", "转到督查", "转了督查", "督查过", "督查了", "被督查", "在督查", "督查的"),
        .. Of("已撤销", "撤销"),
        .. Of("已办结", "已办结", "已经办结", "办结的", "没办结", "没有办结", "未办结", "还没结", "了结了", "了结的", "销账了", "销了账", "了了账"),
    ];

    /// <summary>The states by their names; none where none is named.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var sound = SoundAlike.Of(text);
        var found = new List<string>();
        foreach (var (word, state) in Known)
        {
            if (!sound.Contains(word, StringComparison.Ordinal)) continue;
            found.Add(state);
            sound = sound.Replace(word, " ", StringComparison.Ordinal);
        }

        return [.. found.Distinct()];
    }

    /// <summary>没办结的: those that are not, whether late or not.</summary>
    /// <param name="states">What <see cref="In"/> found in the same text.</param>
    public static bool Denies(string text, IReadOnlyList<string> states) => states is ["已办结"] && Array.Exists(NotClosed, word => text.Contains(word, StringComparison.Ordinal));

    private static readonly string[] NotClosed = ["没办结", "没有办结", "未办结", "还没结"];

    private static IEnumerable<(string Sound, string State)> Of(string state, params string[] words) => words.Select(word => (SoundAlike.Of(word), state));
}
