using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Rounds;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>Tells the secretariat and the city's coordinator which items have nobody to report them (R36).</summary>
public sealed class NoContactMessage(StandingStore standings, RoundStore rounds, BusinessClock clock) : IOutgoing
{
    public async Task<Reply?> ComposeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await standings.LoadAsync();
        if (await rounds.FindAsync(delivery.Month) is not { } round) return null;
        var reader = standing.Person(delivery.Recipient["person:".Length..]);
        var without = Duties.WithoutContact(round, standing, clock.Today)
            .Where(item => reader is not null && (!reader.Is(Roles.Coordinator) || reader.City == Standing.CityOf(item.UnitId)))
            .ToList();
        if (without.Count == 0) return null;
        return new NoticeCard
        {
            Title = $"{round.Month.Chinese}有{without.Count}项任务缺联络员",
            Lines = [.. without.Select(item => $"{standing.Label(standing.Item(item.ItemId)!)} · {standing.UnitName(item.UnitId)}"),
                "请尽快补充名册;在此之前可以由秘书处代录。"],
        }.ToReply();
    }
}
