using System.Globalization;
using System.Text.RegularExpressions;

namespace CztBot.Core.Plans.Parsing;

/// <summary>Recognises the marks that give the text its order.</summary>
internal static partial class Headings
{
    /// <summary>重点工作任务, 重要工作机制 and the like, alone on a line.</summary>
    public static PlanItemKind? Part(Paragraph paragraph) => PartHeading().Match(paragraph.Folded) switch
    {
        { Success: false } => null,
        var match => match.Groups["kind"].Value switch
        {
            "任务" => PlanItemKind.Task,
            "机制" => PlanItemKind.Mechanism,
            "政策" => PlanItemKind.Policy,
            _ => PlanItemKind.Measure,
        },
    };

    /// <summary>Where the plan ends: the heading of the dispatch measures, or a first article.</summary>
    public static bool EndsPlan(Paragraph paragraph) => EndHeading().IsMatch(paragraph.Folded);

    /// <summary>The plan's own heading.</summary>
    public static bool IsTitle(Paragraph paragraph) => TitleHeading().IsMatch(paragraph.Folded);

    /// <summary>The number of “(三)…”, and what follows it.</summary>
    public static (int Number, Paragraph Text)? Bracketed(Paragraph paragraph) =>
        BracketMark().Match(paragraph.Folded) is { Success: true } mark && ChineseNumber.Parse(mark.Groups["number"].Value) is { } number
            ? (number, paragraph.Cut(mark.Length..))
            : null;

    /// <summary>The number of “3、…”, and what follows it.</summary>
    public static (int Number, Paragraph Text)? Numbered(Paragraph paragraph) =>
        NumberMark().Match(paragraph.Folded) is { Success: true } mark
            ? (int.Parse(mark.Groups["number"].Value, CultureInfo.InvariantCulture), paragraph.Cut(mark.Length..))
            : null;

    [GeneratedRegex("^([一二三四五六七八九十]+、 *)?(重点|重要|重大|主要)?(工作|合作)?(?<kind>任务|机制|政策|措施):?$")]
    private static partial Regex PartHeading();

    [GeneratedRegex("^([^,。;:、]{2,60}(办法|规则|细则)(\\([^()]*\\))?|第一条.*)$")]
    private static partial Regex EndHeading();

    [GeneratedRegex("^[^,。;:、]{2,60}行动计划 *(\\([^()]*\\))?$")]
    private static partial Regex TitleHeading();

    [GeneratedRegex(@"^\( *(?<number>[一二三四五六七八九十]+) *\)[ 、]*")]
    private static partial Regex BracketMark();

    [GeneratedRegex(@"^(?<number>\d{1,3}) *([、。]|\.(?!\d)) *")]
    private static partial Regex NumberMark();
}
