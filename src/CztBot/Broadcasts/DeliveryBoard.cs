using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Broadcasts;

/// <summary>发送情况 and delivery.board: who was sent what, when and in which version, with totals that add up by name at every moment (R82).</summary>
public sealed class DeliveryBoard(DeliveryStore deliveries, RoundStore rounds) : IWord, IVerb
{
    private const int MostNames = 30;
    private const int MostKinds = 5;

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (Refusal(turn) is { } refusal) return refusal;
        var month = Month.TryParse(rest, out var asked) ? asked : (await rounds.LatestAsync())?.Month;
        return month is { } shown ? await OverviewAsync(shown) : Reply.Say("还没有开启的报送轮次，没有发送记录。");
    }

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        Refusal(turn) ?? (press.Month is not { } month ? Reply.Say("请写明月份，例如“发送情况 2019-11”。") : press.Text("kind") is { Length: > 0 } kind ? await KindAsync(turn, month, kind, "", press.Number("page") ?? 0) : await OverviewAsync(month));

    internal static Reply? Refusal(Turn turn) =>
        turn.Caller.InSecretariat ? null : Reply.Say("发送情况由秘书处查看和处理，您没有这项权限。请发送“帮助”，查看您能办理的事项。");

    /// <summary>Whether anything of a kind was ever planned in a month.</summary>
    internal async Task<bool> KnowsAsync(Month month, string kind) => (await deliveries.MonthAsync(month)).Any(entry => entry.Kind == kind);

    /// <summary>One kind by name, what needs a person first.</summary>
    internal async Task<Reply> KindAsync(Turn turn, Month month, string kind, string notice, int page = 0)
    {
        var all = (await deliveries.MonthAsync(month)).Where(entry => entry.Kind == kind).ToList();
        var (entries, updates) = (all.Where(entry => entry.Replaces is null).ToList(), all.Where(entry => entry.Replaces is not null).ToList());
        if (entries.Count == 0) return Reply.Say($"{month.Chinese}没有发送过{DeliveryNames.Kind(kind)}。请发送“发送情况”，查看其他消息。");
        var totals = DeliveryTotals.Of(entries);
        var versions = entries.Where(entry => entry.Version.Length > 0).Select(entry => entry.Version).Distinct().Count();
        page = Math.Clamp(page, 0, (entries.Count - 1) / MostNames);
        (string, string)[] data = [("month", month.ToString()), ("kind", kind)];
        List<NoticeAction> actions = [];
        if (DeliveryTotals.Of(all) is { Failed: > 0 } or { Unreachable: > 0 }) actions.Add(NoticeAction.Of("重发未送达的", "delivery.resend", data));
        if (all.Exists(entry => entry.State == DeliveryStates.Unknown)) actions.Add(NoticeAction.Of("结果不明的已核实收到", "delivery.settle", data));
        if (all.Exists(entry => entry.State == DeliveryStates.Unknown)) actions.Add(NoticeAction.Of("结果不明的再发一次", "delivery.resend", [.. data, ("unknown", "true")]));
        if (all.Exists(entry => DeliveryStates.Pending(entry.State))) actions.Add(NoticeAction.Of("停止发送", "delivery.cancel", data));
        if (actions.Count < 4 && DeliveryKinds.IsPaper(kind) && entries.Any(Replaceable)) actions.Add(NoticeAction.Of("更新已发的消息", "delivery.replace", data));
        if ((page + 1) * MostNames < entries.Count) actions.Add(NoticeAction.Of("更多", "delivery.board", [.. data, ("page", $"{page + 1}")]));
        actions.Add(page > 0 ? NoticeAction.Of("上一页", "delivery.board", [.. data, ("page", $"{page - 1}")]) : NoticeAction.Of("返回", "delivery.board", ("month", month.ToString())));
        return new NoticeCard
        {
            Title = $"{month.Chinese}{DeliveryNames.Kind(kind)}发送明细",
            Lines =
            [
                $"{notice}{DeliveryNames.Sentence(totals)}{(versions > 1 ? $"各人收到的内容共有{versions}个版本。" : "")}",
                .. updates.Count > 0 ? [$"更新已发的消息：{DeliveryNames.Sentence(DeliveryTotals.Of(updates))}"] : Array.Empty<string>(),
                .. entries.Count > MostNames ? [$"以下是第{(page * MostNames) + 1}至{Math.Min((page + 1) * MostNames, entries.Count)}份，共{entries.Count}份。"] : Array.Empty<string>(),
            ],
            Facts = [.. entries.OrderBy(entry => Settled(entry.State)).ThenBy(entry => entry.Id, StringComparer.Ordinal).Skip(page * MostNames).Take(MostNames)
                .Select(entry => new NoticeFact(DeliveryNames.Recipient(entry.Recipient, turn.Standing), $"{DeliveryNames.State(entry)}{(entry.Version.Length > 0 && versions > 1 ? $"，版本{entry.Version[..4]}" : "")}"))],
            Actions = actions,
        }.ToReply();
    }

    /// <summary>A message that stands in a channel and can still be changed there.</summary>
    internal static bool Replaceable(LedgerEntry entry) => entry.State == DeliveryStates.Sent && entry.ActivityId is { Length: > 0 } && entry.Replaces is null;

    private async Task<Reply> OverviewAsync(Month month)
    {
        var kinds = (await deliveries.MonthAsync(month)).Where(entry => entry.Replaces is null).GroupBy(entry => entry.Kind).OrderBy(group => DeliveryKinds.Importance(group.Key))
            .Select(group => (group.Key, Totals: DeliveryTotals.Of([.. group]))).ToList();
        return new NoticeCard
        {
            Title = $"{month.Chinese}发送情况",
            Lines = kinds.Count == 0 ? ["这个月还没有发送记录。"] : [.. kinds.Select(kind => $"**{DeliveryNames.Kind(kind.Key)}**　{DeliveryNames.Sentence(kind.Totals)}")],
            // What needs a person has its button first.
            Actions = [.. kinds.OrderByDescending(kind => kind.Totals.Failed + kind.Totals.Unreachable + kind.Totals.Unknown).Take(MostKinds)
                .Select(kind => NoticeAction.Of($"{DeliveryNames.Kind(kind.Key)}明细", "delivery.board", ("month", month.ToString()), ("kind", kind.Key))),
                NoticeAction.Of("刷新", "delivery.board", ("month", month.ToString()))],
        }.ToReply();
    }

    private static int Settled(string state) => state switch
    {
        DeliveryStates.Failed or DeliveryStates.Unreachable or DeliveryStates.Unknown => 0,
        DeliveryStates.Sent or DeliveryStates.Cancelled => 2,
        _ => 1,
    };
}
