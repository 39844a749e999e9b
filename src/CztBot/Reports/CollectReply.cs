using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Plans;
using CztBot.Core.Reports;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Reports;

/// <summary>The card on which a responsible unit writes its paragraph for the lead unit (R39).</summary>
internal static class CollectForm
{
    public static Reply Show(Standing standing, Round round, ReportingItem item, Contribution one, string? typed, string notice)
    {
        var lead = round.Item(item.Id) is { } roundItem ? standing.UnitName(roundItem.UnitId) : "";
        return new AskCard
        {
            Title = $"{standing.Label(item)} {CardString.Escape(item.Title)} 征集",
            Lines = [$"{lead}正在编写{round.Month.Chinese}月报，请{standing.UnitName(one.UnitId)}提供本单位负责部分的进展，{round.DueOn:M月d日}24时前由牵头单位汇总报送。牵头单位会编辑成一份报告，您的文字不单独报送。"],
            Notice = notice,
            Fields = [AskField.Text("paragraph", "本单位进展、问题和建议", typed ?? one.Paragraph)],
            Actions =
            [
                NoticeAction.Of("报给牵头单位", "collect.reply", ("month", round.Month.ToString()), ("item", item.Id), ("unit", one.UnitId), ("version", $"{one.Version}")),
                NoticeAction.Of("征集列表", "word.say", ("text", "征集")),
            ],
        }.ToReply();
    }
}

/// <summary>collect.open and collect.reply: by a contact of the unit that was asked, until the lead unit has submitted (R39).</summary>
public sealed class CollectReply(Database database, ReportDesk desks, ContributionStore contributions) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var desk = await desks.OpenAsync(turn, press.Month, press.Text("item"));
        if (desk.Refusal is { } refusal) return refusal;
        var own = (await contributions.OfItemAsync(desk.Round.Month, desk.Item.Id)).Where(one => turn.Caller.ReportsFor(one.UnitId)).ToList();
        if ((own.Find(one => one.UnitId == press.Text("unit")) ?? own.Find(one => one.Version == 0) ?? own.FirstOrDefault()) is not { } found)
            return Reply.Say("没有向您的单位征集这项内容，不能填写。请发送“征集”，查看需要提供的内容。");
        if (desk.Round.IssuedAt is not null || (desk.File.Report.Reported && desk.File.Report.State != ReportState.Returned))
            return Reply.Say($"牵头单位已经报送{turn.Standing.Label(desk.Item)}，不能再补充。有重要变化的，请直接联系{turn.Standing.UnitName(desk.RoundItem.UnitId)}。");
        if (!press.Has("paragraph")) return CollectForm.Show(turn.Standing, desk.Round, desk.Item, found, null, "");
        if (press.Fault(("paragraph", "本单位进展、问题和建议")) is { } fault) return Reply.Say(fault);
        var text = press.Clean("paragraph");
        if (text.Length == 0) return CollectForm.Show(turn.Standing, desk.Round, desk.Item, found, text, "请填写本单位的进展；没有进展的，请写明原因。");
        // The same press again: nothing changes, the same answer.
        if (text == found.Paragraph) return Thanks(turn, desk);
        if (press.Number("version") == found.Version && await database.WriteAsync(turn.Actor, work => ContributionStore.ReplyAsync(work, desk.Round.Month, found, text), cancellation)) return Thanks(turn, desk);
        var now = (await contributions.OfItemAsync(desk.Round.Month, desk.Item.Id)).First(one => one.UnitId == found.UnitId);
        return CollectForm.Show(turn.Standing, desk.Round, desk.Item, now, text, $"本单位刚刚已经报过：{CardString.Escape(now.Paragraph)}。您填写的内容没有保存，请核对后再提交。");
    }

    private static Reply Thanks(Turn turn, Desk desk) => new NoticeCard
    {
        Title = $"已报给{turn.Standing.UnitName(desk.RoundItem.UnitId)}",
        Lines = [$"{turn.Standing.Label(desk.Item)} {CardString.Escape(desk.Item.Title)}：牵头单位报送以前可以修改。"],
        Actions = [NoticeAction.Of("修改", "collect.open", desk.Round.Month, desk.Item.Id), NoticeAction.Of("征集列表", "word.say", ("text", "征集"))],
    }.ToReply();
}

/// <summary>征集: what the own unit was asked for and what it asked others for, in the open round.</summary>
public sealed class Collections(RoundStore rounds, ContributionStore contributions) : IWord
{
    private const int Rows = 3;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Caller.UnitIds.Count == 0) return Reply.Say("您不是联络员，没有需要征集或提供的内容。请发送“帮助”，查看您能办理的事项。");
        if (await rounds.LatestAsync() is not { } round) return Reply.Say("还没有开启的报送轮次，开启后可以征集。");
        var all = await contributions.MonthAsync(round.Month);
        var asked = all.Where(one => turn.Caller.ReportsFor(one.UnitId)).OrderBy(one => one.Version).ToList();
        var own = all.Where(one => round.Item(one.ItemId) is { } item && turn.Caller.ReportsFor(item.UnitId)).GroupBy(one => one.ItemId).ToList();
        if (asked.Count + own.Count == 0) return Reply.Say($"{round.Month.Chinese}月报没有征集。牵头单位可以在填报表里点“向责任单位征集”。");
        List<DigestRow> rows =
        [
            .. asked.Select(one => Row(turn, round, one.ItemId, one.Version == 0 ? $"请{turn.Standing.UnitName(one.UnitId)}提供" : "已提供", one.Version == 0, "collect.open", one.Version == 0 ? "填写" : "修改")),
            .. own.Select(group => Row(turn, round, group.Key, $"已报来{group.Count(one => one.Version > 0)}家，共征集{group.Count()}家", group.All(one => one.Version == 0), "report.open", "填报")),
        ];
        var screen = new ListScreen<DigestRow>(rows, PageWord.Split(rest).Page, Rows);
        return new DigestCard(
            $"{round.Month.Chinese}月报征集", $"待本单位提供{asked.Count(one => one.Version == 0)}项，{round.DueOn:M月d日}24时前由牵头单位汇总报送。", screen.Shown, screen.Foot)
        {
            Actions = [.. screen.Turn("征集"), NoticeAction.Of("我的任务", "word.say", ("text", "我的任务"))],
        }.ToReply();
    }

    private static DigestRow Row(Turn turn, Round round, string itemId, string state, bool open, string verb, string button)
    {
        var item = turn.Standing.Item(itemId);
        return new DigestRow($"{(item is null ? itemId : turn.Standing.Label(item))} {CardString.Escape(item?.Title)}", state, open ? "attention" : "good", verb, button, round.Month.ToString(), itemId);
    }
}

/// <summary>The card to a responsible unit's contact; dropped when the unit wrote meanwhile, or the lead unit submitted.</summary>
public sealed class CollectMessage(StandingStore standings, RoundStore rounds, ReportStore reports, ContributionStore contributions, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await rounds.FindAsync(delivery.Month) is not { } round || standing.Item(delivery.Subject) is not { } item) return null;
        if (await reports.FindAsync(delivery.Month, item.Id) is { Reported: true, State: not ReportState.Returned }) return null;
        var units = standing.UnitsOf(delivery.Recipient["person:".Length..], clock.Today);
        var one = (await contributions.OfItemAsync(delivery.Month, item.Id)).FirstOrDefault(asked => asked.Version == 0 && units.Contains(asked.UnitId));
        return one is null ? null : CollectForm.Show(standing, round, item, one, null, "");
    }
}
