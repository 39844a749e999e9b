using System.Diagnostics;
using System.Text.RegularExpressions;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;
using Dapper;

namespace CztBot.Chaos;

/// <summary>Whether everything that was promised holds, after all those kills.</summary>
/// <param name="Faults">What does not; empty when all is well.</param>
/// <param name="Reports">How many reports were acknowledged.</param>
/// <param name="Messages">How many messages the ledger holds.</param>
/// <param name="Twice">How many may have arrived twice and are listed as such.</param>
/// <param name="Unrecorded">How many arrived of whose arrival nobody heard.</param>
/// <param name="Papers">How many copies of a signed paper nobody knows the end of, and wait for a person.</param>
internal sealed record ChaosVerdict(IReadOnlyList<string> Faults, int Reports, int Messages, int Twice, int Unrecorded, int Papers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Ended = [DeliveryStates.Sent, DeliveryStates.Failed, DeliveryStates.Unreachable, DeliveryStates.Unknown, DeliveryStates.Cancelled];

    /// <summary>Waits until nothing that is due waits any more.</summary>
    public static async Task SettledAsync(ChaosPlace place)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < Patience)
        {
            using (var database = place.Open())
            {
                // The last occasion of the last round shows that the schedule has looked.
                var looked = await database.ReadAsync(async connection => await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM rounds") >= 3);
                if (looked && await database.ReadAsync(async connection => await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM deliveries WHERE state IN ('planned', 'claimed', 'retrying')")) == 0) return;
            }

            await Task.Delay(200);
        }
    }

    public static async Task<ChaosVerdict> OfAsync(ChaosPlace place, ChaosChannel channel, ChaosPeople people)
    {
        using var database = place.Open();
        var entries = new List<LedgerEntry>();
        var deliveries = new DeliveryStore(database);
        foreach (var month in Enumerable.Range(0, 5).Select(index => new Month(2019, 10).AddMonths(index))) entries.AddRange(await deliveries.MonthAsync(month));
        var texts = await database.ReadAsync(async connection => (await connection.QueryAsync<(string Item, string Action, string Body)>("SELECT item_id, action, body FROM report_versions")).AsList());
        List<string> faults =
        [
            .. people.Faults.Select(fault => $"an answer of {fault}"),
            .. Lost(people, texts), .. Doubled(texts), .. Numbers(await NumbersAsync(database)), .. Deliveries(entries, channel),
        ];
        if (await database.DamageAsync() is { } damage) faults.Add($"the database is damaged: {damage}");
        return new ChaosVerdict(faults, people.Acknowledged.Count, entries.Count, entries.Count(entry => entry.Uncertain > 0), Strays(entries, channel).Sum(one => one.Arrived),
            entries.Count(entry => IsPaper(entry) && entry.State == DeliveryStates.Unknown));
    }

    private static IEnumerable<string> Lost(ChaosPeople people, IReadOnlyList<(string Item, string Action, string Body)> texts) =>
        people.Acknowledged.Where(report => !texts.Any(text => text.Item == report.Item && text.Body.Contains(report.Text, StringComparison.Ordinal))).Select(report => $"an acknowledged report is lost: {report.Item} {report.Text}");

    // Each text was handed in by one press; the channel's repeats of it may not make another version.
    private static IEnumerable<string> Doubled(IReadOnlyList<(string Item, string Action, string Body)> texts) =>
        texts.Where(text => text.Action.Contains("submit", StringComparison.Ordinal)).GroupBy(text => (text.Item, Mark: Regex.Match(text.Body, "完成第\\d+号工作").Value))
            .Where(same => same.Count() > 1).Select(same => $"one press made {same.Count()} versions of {same.Key.Item}: {same.Key.Mark}");

    private static async Task<IReadOnlyList<(string Month, long Number)>> NumbersAsync(Database database) =>
        await database.ReadAsync(async connection => (await connection.QueryAsync<(string, long)>("SELECT month, total FROM bulletins")).AsList());

    private static IEnumerable<string> Numbers(IReadOnlyList<(string Month, long Number)> issued)
    {
        if (issued.Count == 0) yield return "no bulletin was signed";
        // One a month by the table's own key; their numbers follow one another.
        if (!issued.Select(one => one.Number).Order().SequenceEqual(Enumerable.Range(1, issued.Count).Select(number => (long)number))) yield return $"the numbers of bulletins are {string.Join(',', issued.Select(one => one.Number))}";
    }

    private static IEnumerable<string> Deliveries(IReadOnlyList<LedgerEntry> entries, ChaosChannel channel)
    {
        if (entries.All(entry => entry.Kind != DeliveryKinds.Opening)) yield return "no form was planned";
        foreach (var open in entries.Where(entry => !Ended.Contains(entry.State))) yield return $"{open.Kind} to {open.Recipient} is still {open.State}";
        if (DeliveryTotals.Of(entries) is var totals && totals.Sent + totals.Failed + totals.Unreachable + totals.Unknown + totals.Pending + totals.Cancelled != totals.Expected) yield return "totals do not reconcile";
        var taken = channel.Taken.Select(one => (one.Conversation, one.Id)).ToHashSet();
        foreach (var lost in entries.Where(entry => entry.State == DeliveryStates.Sent && !taken.Contains((Conversation(entry), entry.ActivityId)))) yield return $"{lost.Kind} to {lost.Recipient} is recorded as sent and never arrived";
        foreach (var twice in entries.Where(entry => entry.ActivityId is not null).GroupBy(entry => entry.ActivityId).Where(same => same.Count() > 1)) yield return $"{twice.Count()} messages are recorded as the one message {twice.Key}";
        foreach (var (conversation, arrived, listed) in Strays(entries, channel))
            if (arrived > listed) yield return $"{conversation}: {arrived} messages arrived unrecorded, {listed} are listed as perhaps arrived";

        // A paper never arrives twice: where nobody knows, a person is asked.
        foreach (var paper in entries.Where(entry => IsPaper(entry) && entry.Uncertain > 0 && entry.State == DeliveryStates.Sent)) yield return $"{paper.Kind} to {paper.Recipient} was sent again without anybody's word";
    }

    // In the verdict's own words: what the program thinks a paper is may be what is wrong.
    private static bool IsPaper(LedgerEntry entry) => entry.Kind is "bulletin" or "circular";

    // What arrived in a conversation under no id that the ledger knows, and how often the ledger admits not to know. What is still claimed may have arrived; that it is still claimed is told by itself.
    private static IEnumerable<(string Conversation, int Arrived, int Listed)> Strays(IReadOnlyList<LedgerEntry> entries, ChaosChannel channel)
    {
        var recorded = entries.Where(entry => entry.State == DeliveryStates.Sent).Select(entry => entry.ActivityId).ToHashSet();
        var ledger = entries.ToLookup(Conversation, StringComparer.Ordinal);
        return channel.Taken.Where(one => one.Id is null || !recorded.Contains(one.Id)).GroupBy(one => one.Conversation, StringComparer.Ordinal).Select(group =>
            (group.Key, group.Count(), ledger[group.Key].Sum(entry => entry.Uncertain) + ledger[group.Key].Count(entry => entry.State == DeliveryStates.Claimed)));
    }

    private static string Conversation(LedgerEntry entry) =>
        entry.Recipient.Replace("person:", "chat-", StringComparison.Ordinal).Replace("group:", "group-", StringComparison.Ordinal);
}
