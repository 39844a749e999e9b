namespace CztBot.Cards.Tests;

/// <summary>What people might type, and what nobody would: texts that Markdown or HTML could act on.</summary>
internal static class NastyTexts
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "`", "```", "~~", "~", "#", "# ", "## ", "+ ", "- ", "-", "--", "> ", "=", "1.", "1) ", "12. ", "[", "]", "(", ")", "](", "]:", "![",
        "<", "<b>", "</b>", "<!--", "<?", "&", "&lt;", "&#65;", "&amp", "\\", "\\*", "|", ":", "\n", "\r\n", "\n\n", " ", "    ", "\t", "!", "\"", "'", "${x}",
        "{{DATE(2020-01-01T00:00:00Z)}}", "{", "}", "a", "b_c", "甲", "任务5", "，", "。", "5%", "x",
    ];

    private static readonly string[] Real =
    [
        "1. 完成征地\n2. 正在拆迁\n   3) 其他", "进度<50%，目标>80%", "a*b*c 与 __粗体__", "C:\\dir\\_x", "[点这里](http://evil.example)", "<script>alert(1)</script>",
        "# 标题\n- 项\n+ 项\n> 引", "file_name_v2.docx", "见 http://a.example/x_y_z?a=1&b=2", "---", "***", "___", "====", "| a | b |\n|---|---|\n| 1 | 2 |", "    缩进",
        "&lt;b&gt;", "[a]: http://x.example\n[a]", "行尾\\", "~~删~~", "5*3=15", "", " ", "\n", "2020.10.1 开工", "{{DATE(2020-01-01T00:00:00Z)}}", "<a@b.example>",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Real, .. Made(1500)];

    private static IEnumerable<string> Made(int count)
    {
        // The seed is fixed: a failure today is the same failure tomorrow.
        var random = new Random(20200105);
        for (var i = 0; i < count; i++)
            yield return string.Concat(random.GetItems(Pieces, random.Next(1, 9)));
    }
}
