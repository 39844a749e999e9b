using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Tests.Questions;

/// <summary>An answer about dates of a month's round: opening, due date and bulletin by the 5th and the 15th of the month after, moved to the next working day by the table of working days.</summary>
internal sealed partial class DeadlineCheck(Records records, AskedLine asked)
{
    private static readonly DateOnly Today = new(2020, 10, 12);
    private readonly List<string> _faults = [];

    /// <summary>Whether the answer is one about a round.</summary>
    public bool IsOne => asked.Intent == "deadline_info" && Title().IsMatch(asked.Answer);

    public IReadOnlyList<string> Run()
    {
        var title = Title().Match(asked.Answer);
        var month = new DateOnly(Int(title, "y"), Int(title, "m"), 1);
        var next = month.AddMonths(1);
        var (opening, due, bulletin) = (Working(next), Working(next.AddDays(4)), Working(next.AddDays(14)));
        Expect(title.Groups["what"].Value == "简报" ? bulletin : due, title.Value[(title.Value.IndexOf('：', StringComparison.Ordinal) + 1)..]);
        foreach (var line in asked.Answer.Split('\n').Skip(1))
        {
            if (line.StartsWith("开始报送：", StringComparison.Ordinal)) Expect(opening, line);
            else if (line.StartsWith("报送截止：", StringComparison.Ordinal)) Expect(due, line, 5);
            else if (line.StartsWith("形成简报：", StringComparison.Ordinal)) Expect(bulletin, line, 15);
            else if (line.StartsWith("数据截至", StringComparison.Ordinal)) Expect(Today, line);
            else if (Left().Match(line) is { Success: true } left && Int(left, "n") != Workdays(due)) Fault(left.Value, line);
        }

        if (asked.Answer.Contains("已过", StringComparison.Ordinal) != (due < Today)) Fault("已过", asked.Answer);
        // Who names a month means the one that is reported or the one in which it is due; nobody else is told of the past.
        var told = $"{month:yyyy-MM}";
        if (asked.Stretch is { } named ? told != named.To && $"{month.AddMonths(1):yyyy-MM}" != named.To : bulletin < Today) Fault(told, title.Value);
        return _faults;
    }

    // The day itself or the next that is worked.
    private DateOnly Working(DateOnly day)
    {
        while (IsOff(day)) day = day.AddDays(1);
        return day;
    }

    private bool IsOff(DateOnly day) => records.Off.TryGetValue($"{day:yyyy-MM-dd}", out var off) ? off : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private int Workdays(DateOnly until)
    {
        var count = 0;
        for (var day = Today.AddDays(1); day <= until; day = day.AddDays(1))
            if (!IsOff(day)) count++;
        return count;
    }

    // One full date; beside it the day that the rule names, where it was moved.
    private void Expect(DateOnly date, string text, int rule = 0)
    {
        if (!text.Contains($"{date:yyyy年M月d日}", StringComparison.Ordinal) || Day().Count(text) != 1) Fault($"{date:yyyy年M月d日}", text);
        if (rule > 0 && text.Contains('（', StringComparison.Ordinal) != (date.Day != rule)) Fault($"{rule}日", text);
        if (rule > 0 && date.Day != rule && !text.Contains($"（{rule}日", StringComparison.Ordinal)) Fault($"{rule}日", text);
    }

    private void Fault(string figure, string line) => _faults.Add($"{asked.Said}：“{figure}” <- {line}");

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<y>20\\d\\d)年(?<m>\\d{1,2})月(?<what>简报|的月报)：20\\d\\d年\\d{1,2}月\\d{1,2}日(?:前形成|24时截止)")]
    private static partial Regex Title();

    [GeneratedRegex("还有(?<n>\\d+)个工作日")]
    private static partial Regex Left();

    [GeneratedRegex("20\\d\\d年\\d{1,2}月\\d{1,2}日")]
    private static partial Regex Day();
}
