using System.Globalization;
using CztBot.Conversations;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>supervision.record: 督查记录, by the team or the secretariat; what is changed has to be confirmed anew (R63, R65).</summary>
public sealed class RecordSupervision(SupervisionBook book, SupervisionTerms terms) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var form = new SupervisionFields("督查记录", "supervision.record", (one, typed) => Fields(turn, one.Record, typed), ("保存", "decision", "save"));
        return book.MoveAsync(
            turn, press, SupervisionMove.Record, form,
            (one, seen, party) => SupervisionRules.Record(one, seen, party, Read(press, one.Record), turn.Actor, turn.Standing.Days), cancellation);
    }

    private List<AskField> Fields(Turn turn, SupervisionRecord record, CardPress press)
    {
        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var due = record.RectifyBy ?? (record.NothingToRectify ? null : turn.Standing.Days.AddWorkdays(turn.Today, terms.RectifyDays));
        return
        [
            AskField.Date("date", "督查日期", press.Text("date") ?? Day(record.Date)),
            AskField.Choice("way", "督查方式", press.Text("way") ?? record.Way, SupervisionWords.Ways.Select(way => (way, way))),
            AskField.Text("practice", "做法与成效（可不填）", press.Text("practice") ?? record.Practice),
            AskField.Text("findings", "发现的问题", press.Text("findings") ?? record.Findings),
            AskField.Text("cause", "原因", press.Text("cause") ?? record.Cause),
            AskField.Text("opinion", "意见建议", press.Text("opinion") ?? record.Opinion),
            AskField.Date("due", "整改时限", press.Text("due") ?? Day(due)),
            AskField.Tick("nothing", "无需整改（不填整改时限）", press.Text("nothing") ?? (record.NothingToRectify ? "true" : "false")),
        ];
    }

    private static SupervisionRecord Read(CardPress press, SupervisionRecord record) => record with
    {
        Date = press.Date("date"),
        Way = SupervisionWords.Ways.FirstOrDefault(way => way == press.Clean("way")) ?? "",
        Practice = press.Clean("practice"),
        Findings = press.Clean("findings"),
        Cause = press.Clean("cause"),
        Opinion = press.Clean("opinion"),
        RectifyBy = press.Date("due"),
        NothingToRectify = press.Ticked("nothing"),
    };
}
