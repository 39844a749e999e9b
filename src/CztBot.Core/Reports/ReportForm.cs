using System.Globalization;
using System.Text;
using CztBot.Core.Plans;

namespace CztBot.Core.Reports;

/// <summary>Reads the inputs of a report's form (调度办法 第六条; R23, R26, R40).</summary>
public static class ReportForm
{
    /// <summary>The most characters a text field takes.</summary>
    public const int MaxText = 2000;

    /// <summary>How far ahead a planned date may lie, in years.</summary>
    public const int MaxYearsAhead = 5;

    /// <summary>The form's fields by input id, in its order.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["progress"] = "工作进展",
        ["status"] = "状态",
        ["stage"] = "阶段",
        ["percent"] = "完成比例",
        ["problems"] = "存在问题",
        ["difficulties"] = "困难",
        ["nextSteps"] = "下步计划",
        ["nextDate"] = "计划完成日期",
        ["coordination"] = "需协调事项",
        ["level"] = "建议调度层级",
        ["unchangedReason"] = "无变化原因",
    };

    /// <summary>Reads what can be read, with every fault that a submission would have.</summary>
    /// <param name="input">An input's text by id without suffix; null where the card had none.</param>
    /// <param name="today">The business day.</param>
    /// <param name="lastProgress">The progress of the last verified report, which the form was filled with; empty where there is none.</param>
    public static (ReportContent Content, IReadOnlyList<FieldFault> Faults) Read(
        Func<string, string?> input, ReportingItem item, DateOnly today, string lastProgress = "")
    {
        var faults = new List<FieldFault>();
        var content = new ReportContent
        {
            Progress = Text(input, "progress", faults),
            Status = Clean(input("status")),
            Stage = PolicyStages.Apply(item) ? Clean(input("stage")) : "",
            Percent = item.Measurable ? Number(input, "percent", 0, 100, faults) : null,
            Problems = Text(input, "problems", faults),
            NoProblem = Tick(input("noProblem")),
            Difficulties = Text(input, "difficulties", faults),
            NextSteps = Text(input, "nextSteps", faults),
            NextDate = Date(input, "nextDate", today, faults),
            Coordination = Text(input, "coordination", faults),
            Level = Number(input, "level", 1, 5, faults),
            Unchanged = Tick(input("unchanged")),
            UnchangedReason = Text(input, "unchangedReason", faults),
        };
        if (PolicyStages.Apply(item) && !PolicyStages.All.Contains(content.Stage)) faults.Add(new("stage", $"请选择“阶段”：{string.Join('、', PolicyStages.All)}。"));
        Check(content, faults);
        CheckAgainst(lastProgress, content, faults);
        return (content, faults);
    }

    /// <summary>Text as it is stored: line ends unified, control characters dropped, ends trimmed.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var unified = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\v', '\n');
        if (!unified.Any(IsNoise)) return unified.Trim();
        var kept = new StringBuilder(unified.Length);
        foreach (var character in unified.Where(character => !IsNoise(character))) kept.Append(character);
        return kept.ToString().Trim();
    }

    private static bool IsNoise(char character) =>
        (char.IsControl(character) && character is not '\n' and not '\t')
        || character is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static void Check(ReportContent content, List<FieldFault> faults)
    {
        if (content.Progress.Length == 0) faults.Add(new("progress", "请填写“工作进展”。"));
        if (content.Status.Length == 0) faults.Add(new("status", "请选择“状态”。"));
        else if (!Statuses.All.Contains(content.Status)) faults.Add(new("status", $"“状态”请从列表中选择：{string.Join("、", Statuses.All)}。"));
        if (content is { Status: Statuses.NotStarted, Percent: > 0 })
            faults.Add(new("percent", $"“状态”为“{Statuses.NotStarted}”的，“完成比例”应为0；已经启动的，请改选“状态”。"));
        if (content is { Status: Statuses.Done, Percent: < 100 })
            faults.Add(new("percent", $"“状态”为“{Statuses.Done}”的，“完成比例”应为100；尚未全部完成的，请改选“状态”。"));
        if (content is { NoProblem: true, Problems.Length: > 0 })
            faults.Add(new("problems", "已勾选“无问题”，又填写了“存在问题”，请保留其中一项。"));
        if (content is { NoProblem: false, Problems.Length: 0 } && faults.TrueForAll(fault => fault.Field != "problems"))
            faults.Add(new("problems", "请填写“存在问题”；没有问题的，请勾选“无问题”。"));
        if (content is { Coordination.Length: > 0, Level: null } && faults.TrueForAll(fault => fault.Field != "level"))
            faults.Add(new("level", "填写了“需协调事项”的，请选择“建议调度层级”。"));
        if (!content.Unchanged) return;
        if (content.UnchangedReason.Length == 0) faults.Add(new("unchangedReason", "勾选“与上月无变化”的，请填写“无变化原因”。"));
        if (content.NextDate is null && faults.TrueForAll(fault => fault.Field != "nextDate"))
            faults.Add(new("nextDate", "勾选“与上月无变化”的，请填写下一步的“计划完成日期”。"));
    }

    // A form that is sent back as it was filled says nothing of this month (R40).
    private static void CheckAgainst(string lastProgress, ReportContent content, List<FieldFault> faults)
    {
        if (content is { Unchanged: false, Progress.Length: > 0 } && Bare(content.Progress) == Bare(lastProgress))
            faults.Add(new("progress", "与上月内容相同，请更新进展；确无变化的，勾选“与上月无变化”并写明原因和计划完成日期。"));
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static string Text(Func<string, string?> input, string field, List<FieldFault> faults)
    {
        var text = Clean(input(field));
        if (text.Length > MaxText)
            faults.Add(new(field, $"“{Labels[field]}”有{text.Length}字，最多{MaxText}字，请精简后再提交。"));
        return text;
    }

    private static int? Number(Func<string, string?> input, string field, int low, int high, List<FieldFault> faults)
    {
        var text = Clean(input(field)).TrimEnd('%', '％');
        if (text.Length == 0) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number >= low && number <= high) return (int)number;
        faults.Add(new(field, $"“{Labels[field]}”应为{low}到{high}的整数，您填的是“{Short(text)}”。"));
        return null;
    }

    private static DateOnly? Date(Func<string, string?> input, string field, DateOnly today, List<FieldFault> faults)
    {
        var text = Clean(input(field));
        if (text.Length == 0) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            faults.Add(new(field, $"“{Labels[field]}”应为 2020-06-30 这样的日期，您填的是“{Short(text)}”。"));
        else if (date < today)
            faults.Add(new(field, $"“{Labels[field]}”{text}已经过去，请填写今天或以后的日期。"));
        else if (date > today.AddYears(MaxYearsAhead))
            faults.Add(new(field, $"“{Labels[field]}”{text}太远，请填写{MaxYearsAhead}年以内的日期。"));
        else return date;
        return null;
    }

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private static bool Tick(string? text) => text is "true" or "True" or "1" or "是";
}
