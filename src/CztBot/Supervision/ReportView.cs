using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>The report of a supervision as a card: the draft for both sides, the signed one for the main leaders.</summary>
public sealed class ReportView
{
    /// <summary>Null where there is no report yet.</summary>
    public Reply? Show(SupervisionReader reader, SupervisionCase one, string notice = "")
    {
        if (SupervisionReport.Of(one, reader.Standing) is not { } report) return null;
        var card = new ReportCard(
            report.Title, notice, $"{SupervisionWords.State(one, reader.Today)}。{(report.RectifyBy is { } due ? $"整改时限{SupervisionView.Day(due)}。" : "无需整改。")}",
            [.. report.Facts.Select(fact => new ReportFault(fact.Unit, CardString.Escape(fact.Fact), fact.Evidence))], [.. Texts(report)], Foot(reader, report),
            [ThingPaperRegistration.Button(SupervisionPapers.Kind, one.Id), NoticeAction.Of("查看督查", "supervision.show", ("supervision", one.Id)), SupervisionButtons.Back(reader)]);
        return Reply.Show("supervision/report", card, SupervisionCardJson.Default.ReportCard);
    }

    private static IEnumerable<CaseText> Texts(SupervisionReport report) => new (string Label, string Text)[]
    {
        ("主送", report.Addressees), ("督查事项", report.Matter), ("依据", report.Basis), ("时间和方式", $"{report.Date:yyyy年M月d日}，{report.Way}"), ("督查组", report.Team), ("总体情况", report.Overall), ("做法与成效", report.Practice),
        ("原因", report.Cause), ("意见建议", report.Opinion), ("单位意见", report.UnitView),
    }.Where(one => one.Text.Length > 0).Select(one => new CaseText(one.Label, CardString.Escape(one.Text)));

    private static string Foot(SupervisionReader reader, SupervisionReport report) => string.Join('，', new[]
    {
        report.UnitConfirmed is { } unit ? $"被督查单位{unit.At:M月d日}确认" : "被督查单位没有确认",
        report.TeamConfirmed is { } team ? $"督查组{team.At:M月d日}确认" : "督查组没有确认",
        report.Signed is { } signed ? $"{reader.Standing.PersonName(signed.By)}{signed.At:yyyy年M月d日}签发" : "没有签发，不得外传",
    }) + "。";
}
