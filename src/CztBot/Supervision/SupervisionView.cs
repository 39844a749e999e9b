using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>One supervision as a card: as much as the reader may see, with the buttons that are open to them now.</summary>
public sealed class SupervisionView
{
    public Reply Show(Turn turn, SupervisionCase one, string notice = "") => Show(SupervisionReader.Of(turn), one, notice);

    public Reply Show(SupervisionReader reader, SupervisionCase one, string notice = "")
    {
        var late = one.IsOverdue(reader.Today) && one.IsOpen ? "红灯，整改超期。" : "";
        var card = new CaseCard(
            Title(reader.Standing, one), string.Join('\n', new[] { notice, late }.Where(line => line.Length > 0)), Facts(reader.Standing, one, reader.Today),
            [.. reader.MayReadFindings(one) ? Texts(one) : Texts(one).Take(2)], [.. SupervisionButtons.Of(reader, one)]);
        return Reply.Show("supervision/case", card, SupervisionCardJson.Default.CaseCard);
    }

    /// <summary>督查：长沙市住建委，交办单〔2019〕3号.</summary>
    public static string Title(Standing standing, SupervisionCase one) => $"督查：{standing.UnitName(one.UnitId)}，交办单{one.Order}";

    internal static string Day(DateOnly day) => $"{day:yyyy年M月d日}（周{"日一二三四五六"[(int)day.DayOfWeek]}）";

    private static List<NoticeFact> Facts(Standing standing, SupervisionCase one, DateOnly today)
    {
        var record = one.Record;
        var facts = new List<NoticeFact> { new("状态", SupervisionWords.State(one, today)), new("被督查单位", standing.UnitName(one.UnitId)) };
        void Add(string title, string value)
        {
            if (value.Length > 0) facts.Add(new NoticeFact(title, value));
        }

        string Stamped(Core.Orders.Stamp? stamp) => stamp is null ? "" : $"{standing.PersonName(stamp.By)}，{stamp.At:M月d日}";
        Add("督查组", record.TeamUnitId.Length > 0 ? $"{standing.UnitName(record.TeamUnitId)}牵头，{CardString.Escape(record.Team)}" : "");
        Add("开展", one.State == SupervisionState.Declined ? "" : Stamped(one.Opened));
        Add("日期和方式", record.Date is { } date ? $"{date:yyyy年M月d日}，{record.Way}" : "");
        Add("整改时限", record.RectifyBy is { } due ? Day(due) : record.NothingToRectify ? "无需整改" : "");
        Add("单位确认时限", one is { State: SupervisionState.Confirming, UnitConfirmed: null, Silence: null, ConfirmBy: { } until } ? Day(until) : "");
        Add("被督查单位确认", one.Silence is { } silence ? $"截至{silence.By:yyyy年M月d日}没有确认（{Stamped(silence.Recorded)}记录）" : Stamped(one.UnitConfirmed));
        Add("督查组确认", Stamped(one.TeamConfirmed));
        Add("签发", Stamped(one.Signed));
        Add("办结", Stamped(one.Closed));
        return facts;
    }

    // What was opened stands first; what was found is not everybody's from the beginning.
    private static List<CaseText> Texts(SupervisionCase one)
    {
        var record = one.Record;
        var texts = new List<CaseText> { new("督查事项", CardString.Escape(record.Matter)) };
        void Add(string label, string? text)
        {
            if (!string.IsNullOrEmpty(text)) texts.Add(new CaseText(label, CardString.Escape(text)));
        }

        Add("督查依据", record.Basis);
        Add("做法与成效", record.Practice);
        Add("发现的问题", record.Findings);
        Add("证据", one.Evidence?.Describe());
        Add("原因", record.Cause);
        Add("意见建议", record.Opinion);
        Add("单位意见", one.View?.Text);
        Add("单位没有确认的记录", one.Silence?.Reason);
        Add("整改结果", one.Rectification?.Text);
        Add("附件", one.Rectification?.Attachment);
        Add("核实结果", record.Result);
        Add(one.State switch { SupervisionState.Declined => "暂不督查的理由", SupervisionState.Withdrawn => "撤销理由", _ => "还需整改" }, one.Note);
        return texts;
    }
}
