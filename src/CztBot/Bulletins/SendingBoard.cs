using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.status: who got the paper and who did not, by name, with totals that reconcile (R82).</summary>
public sealed class SendingBoard(BulletinDesk desks, DeliveryStore deliveries) : IVerb
{
    public const string Subject = DeliveryKinds.PaperSubject;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desks.OpenAsync(turn, press.Month);
        return refusal ?? (file!.Issued ? await ShowAsync(turn, file, "") : OpenBulletin.Show(turn, file, "简报还没有签发，没有可发布的内容。"));
    }

    /// <summary>Before publishing the choice of groups, afterwards the totals.</summary>
    internal async Task<Reply> ShowAsync(Turn turn, BulletinFile file, string notice)
    {
        // An update of a message is no second message.
        IReadOnlyList<LedgerEntry> entries = [.. (await deliveries.MonthAsync(file.Round.Month, Subject)).Where(entry => entry.Replaces is null)];
        var groups = turn.Standing.Roster.Channels.Where(group => entries.All(entry => entry.Recipient != $"group:{group.Id}")).ToList();
        if (entries.Count == 0) return Choose(turn, file, groups, notice);
        var totals = DeliveryTotals.Of(entries);
        var month = ("month", file.Round.Month.ToString());
        List<NoticeAction> actions = [NoticeAction.Of("刷新", "bulletin.status", month)];
        if (totals.Failed + totals.Unreachable > 0) actions.Add(NoticeAction.Of("重发未送达的", "bulletin.resend", month));
        if (groups.Count > 0) actions.Add(NoticeAction.Of("发到其余的群", "bulletin.publish", month, ("channels", string.Join(',', groups.Select(group => group.Id))), ("readers", "")));
        actions.AddRange(new[] { DeliveryKinds.Circular, DeliveryKinds.Bulletin }.Where(kind => entries.Any(entry => entry.Kind == kind))
            .Select(kind => NoticeAction.Of($"{DeliveryNames.Kind(kind)}发送明细", "delivery.board", month, ("kind", kind))));
        actions.Add(NoticeAction.Of("返回", "bulletin.open", month));
        return new NoticeCard
        {
            Title = $"{BulletinNames.Issue(file.Paper)}送达情况",
            Lines =
            [
                $"{notice}应发{totals.Expected}份：已送达{totals.Sent}份，待发送{totals.Pending}份，失败{totals.Failed}份，无法送达{totals.Unreachable}份，"
                + $"结果不明{totals.Unknown}份，已取消{totals.Cancelled}份。",
            ],
            Facts = [.. entries.OrderBy(entry => Settled(entry.State)).ThenBy(entry => Place(turn, entry)).Select(entry => new NoticeFact(Name(turn, entry), Word(entry)))],
            Actions = actions,
        }.ToReply();
    }

    private static Reply Choose(Turn turn, BulletinFile file, IReadOnlyList<GroupChannel> groups, string notice)
    {
        var readers = PublishBulletin.Readers(turn, file);
        var month = file.Round.Month.ToString();
        var card = new PublishCard(
            $"发布{BulletinNames.Issue(file.Paper)}", notice + "通报发到所选的群，简报全文发给领导本人。",
            [.. groups.Select(group => new PublishChoice(group.Id, group.Name))], string.Join(',', groups.Select(group => group.Id)),
            $"简报全文发给{readers.Count(reader => reader.Mandate is null)}位领导{(readers.Any(reader => reader.Mandate is not null) ? "和受托人" : "")}：{string.Join('、', readers.Select(reader => reader.Mandate is { } mandate ? $"{reader.Person.Name}（{mandate.Words}）" : RoleWords.Post(reader.Person)))}",
            [.. PublishBulletin.Leaders(turn).Select(reader => new PublishChoice(reader.Person.Id, Choice(reader)))],
            string.Join(',', readers.Select(reader => reader.Person.Id)),
            month, [NoticeAction.Of("先试发给我", "bulletin.trial", ("month", month)), NoticeAction.Of("返回", "bulletin.open", ("month", month))]);
        return Reply.Show("bulletins/publish", card, BulletinCardJson.Default.PublishCard);
    }

    private static string Choice(Addressee reader) => reader.Mandate is { } mandate
        ? $"{reader.Person.Name}（{mandate.Words}）" : $"{RoleWords.Post(reader.Person)} {reader.Person.Name}";

    private static string Name(Turn turn, LedgerEntry entry) => entry.Recipient.Split(':', 2) switch
    {
        ["group", var id] => turn.Standing.Roster.Channels.FirstOrDefault(group => group.Id == id)?.Name ?? "已移出名册的群",
        [_, var id] => turn.Standing.Person(id) is { Office: not Office.None } leader ? $"{RoleWords.Post(leader)} {leader.Name}" : turn.Standing.PersonName(id) + Mandate(turn, id),
        _ => entry.Recipient,
    };

    private static string Mandate(Turn turn, string id) =>
        turn.Standing.Roster.MandatesOf(id, turn.Today).FirstOrDefault(mandate => mandate.From.Is(Roles.Leader)) is { } held ? $"（{held.Words}）" : "";

    // Groups, then leaders by office.
    private static int Place(Turn turn, LedgerEntry entry) => entry.Kind == DeliveryKinds.Circular
        ? -1
        : turn.Standing.Roster.Leaders().TakeWhile(leader => entry.Recipient != $"person:{leader.Id}").Count();

    // What needs a person's attention comes first.
    private static int Settled(string state) => state switch
    {
        DeliveryStates.Failed or DeliveryStates.Unreachable or DeliveryStates.Unknown => 0,
        DeliveryStates.Sent => 2,
        _ => 1,
    };

    private static string Word(LedgerEntry entry) => $"{DeliveryNames.Kind(entry.Kind)}{DeliveryNames.State(entry)}";
}
