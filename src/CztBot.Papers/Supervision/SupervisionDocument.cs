using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Supervision;
using CztBot.Papers.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CztBot.Papers.Supervision;

/// <summary>督查报告 as .docx: what both sides confirmed, with the order's record as annex (R65).</summary>
public static class SupervisionDocument
{
    // 2号 characters of a line; figures are half as wide.
    private const int MostInLine = 24;
    private const string End = "情况的督查报告";

    public static byte[] Write(SupervisionReport report, Standing standing) => PlainPaper.Write(Title(report.Title),
    [
        .. PlainPaper.Signed(Text(report, standing), PaperIssuer.Name, report.Signed is { } signed ? DateOnly.FromDateTime(signed.At.DateTime) : null),
        Annex(),
        Paragraphs.Of(PaperStyle.Caption, "交办单办理记录"),
        .. report.Facts.SelectMany(fact => Paragraphs.Lines(PaperStyle.Text, fact.Evidence)),
    ]);

    private static IEnumerable<OpenXmlElement> Text(SupervisionReport report, Standing standing) =>
    [
        .. report.Signed is null ? [Paragraphs.Of(PaperStyle.Caption, "（草稿，未签发，不得外传）")] : Array.Empty<OpenXmlElement>(),
        PlainPaper.Addressees(report.Addressees),
        .. Parts(report).Where(part => part.Text.Length > 0).Select(part => new BulletinSection("", part.Heading, 1, part.Text)).Numbered().SelectMany(part => PlainPaper.Section(part.Heading, part.Section.Text)),
        .. Paragraphs.Lines(PaperStyle.Text, $"{Confirmed("被督查单位", report.UnitConfirmed, standing)}，{Confirmed("督查组", report.TeamConfirmed, standing)}。"),
    ];

    private static IEnumerable<(string Heading, string Text)> Parts(SupervisionReport report) =>
    [
        ("督查基本情况", $"督查事项：{Clause.Ended(report.Matter)}\n督查依据：{Clause.Ended(report.Basis)}\n督查时间和方式：{report.Date:yyyy年M月d日}，{Clause.Ended(report.Way)}\n督查人员：{Clause.Ended(report.Team)}"),
        ("总体情况", report.Overall),
        ("做法与成效", report.Practice),
        ("存在问题", string.Join('\n', report.Facts.Select(fact => $"{fact.Unit}：{fact.Fact}"))),
        ("原因", report.Cause),
        ("意见建议", report.Opinion + (report.RectifyBy is { } due ? $"\n请于{due:yyyy年M月d日}前完成整改并报送整改结果。" : "\n无需整改。")),
        ("被督查单位意见", report.UnitView.Length > 0 ? report.UnitView : "被督查单位没有提出意见。"),
    ];

    // A title of two lines is broken where a phrase ends (GB/T 9704-2012, 7.3.1).
    private static string Title(string title) =>
        title.Length > MostInLine && title.IndexOf(End, StringComparison.Ordinal) is > 0 and var at && at <= MostInLine ? title.Insert(at, "\n") : title;

    // An annex begins a page (GB/T 9704-2012, 7.3.8).
    private static Paragraph Annex()
    {
        var mark = Paragraphs.Of(PaperStyle.Annex, "附件");
        mark.ParagraphProperties!.Append(new PageBreakBefore());
        return mark;
    }

    private static string Confirmed(string side, Core.Orders.Stamp? stamp, Standing standing) =>
        stamp is null ? $"{side}没有确认" : $"{side}{standing.PersonName(stamp.By)}{stamp.At:yyyy年M月d日}确认";
}
