using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>How one input is asked for.</summary>
internal static class FieldPrompts
{
    public const string Keep = "保留";
    public const string Skip = "跳过";
    public const string Back = "返回";
    public const string Finish = "完成";
    public const string Cancel = "取消";

    /// <param name="value">What stands there.</param>
    /// <param name="first">The ways round are explained once.</param>
    public static string Ask(PlainInput input, int index, int count, string value, bool first)
    {
        List<string> lines = [$"（{index + 1}/{count}）{input.Label}"];
        if (input.Hint.Length > 0 && value.Length == 0) lines.Add(input.Hint);
        lines.AddRange(input.Choices.Select((choice, place) => $"{place + 1}. {choice.Title}"));
        if (value.Length > 0) lines.Add($"现为：{input.Show(value)}");
        lines.Add(Ways(input, value, first));
        return string.Join('\n', lines);
    }

    private static string Ways(PlainInput input, string value, bool first)
    {
        var how = input.Choices.Count > 0 ? (input.Many ? "请回复序号，可选几项" : "请回复序号") : input.Kind == InputKind.Date ? "请回复日期" : "请直接回复内容";
        // For a number nought is an answer.
        var keep = value.Length == 0 ? "" : input.Kind == InputKind.Number ? Keep : "0";
        return first
            ? $"{how}。{(keep.Length > 0 ? $"回复“{keep}”不改，" : "回复")}{(input.Required ? "" : $"“{Skip}”留空，")}“{Back}”看上一栏，“{Finish}”核对提交，“{Cancel}”退出。"
            : $"{how}（{(keep.Length > 0 ? $"{keep}不改、" : "")}{(input.Required ? "" : $"{Skip}、")}{Back}、{Finish}、{Cancel}）";
    }
}
