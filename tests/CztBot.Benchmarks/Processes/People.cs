using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Core.Plans;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Benchmarks.Processes;

/// <summary>Who plays: a leader who asks, and contacts with an item each.</summary>
internal sealed record People(string Leader, Month Month, IReadOnlyList<Duty> Duties)
{
    private static readonly DateOnly Day = new(2019, 12, 3);

    /// <summary>Reads them from the running bot's database, once its round is open.</summary>
    public static async Task<People> ReadAsync(string data)
    {
        using var database = Database.Open(Path.Combine(data, "cztbot.db"));
        var month = new Month(2019, 11);
        Round? round;
        while ((round = await new RoundStore(database).FindAsync(month)) is null) await Task.Delay(50);
        var roster = await new RosterStore(database).LoadAsync();
        var plan = (await new PlanStore(database).CurrentAsync())!;
        var leader = roster.People.First(person => person.Is(Roles.Leader) && person.Office == Office.Mayor);
        return new People(leader.Id, month, Shared(plan, round, roster));
    }

    /// <summary>How many submissions the database holds.</summary>
    public async Task<int> SubmittedAsync(string data)
    {
        using var database = Database.Open(Path.Combine(data, "cztbot.db"));
        return (await new ReportStore(database).MonthAsync(Month)).Sum(report => report.Version);
    }

    // Items of one part, so that each submission writes the same rows, with different contacts as far as they go.
    private static List<Duty> Shared(Plan plan, Round round, Roster roster)
    {
        var single = plan.Items.Where(item => item.Parts.Count == 1).Select(item => item.Parts[0].Id).ToHashSet(StringComparer.Ordinal);
        var contacts = roster.Contacts.Where(contact => contact.Primary && contact.ValidOn(Day))
            .ToDictionary(contact => contact.UnitId, contact => contact.PersonId, StringComparer.Ordinal);
        return [.. round.Items.Where(item => single.Contains(item.ItemId) && contacts.ContainsKey(item.UnitId))
            .Select(item => new Duty(contacts[item.UnitId], item.ItemId))
            .GroupBy(duty => duty.PersonId).SelectMany(own => own.Select((duty, index) => (duty, index)))
            .OrderBy(one => one.index).Select(one => one.duty).Take(Scale.Connections)];
    }
}

/// <summary>A contact's own item.</summary>
internal sealed record Duty(string PersonId, string ItemId);
