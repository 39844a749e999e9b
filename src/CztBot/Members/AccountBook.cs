using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>Who has an account on a channel; those that Development makes up for its chat page do not count.</summary>
public sealed class AccountBook(AccountStore accounts)
{
    /// <summary>The channels on which each person is bound, by person.</summary>
    public async Task<ILookup<string, string>> ChannelsAsync() => (await accounts.AllAsync())
        .Where(one => one.Channel != LocalPeople.ChannelId || one.UserId != LocalPeople.UserId(one.PersonId))
        .Select(one => (one.PersonId, one.Channel)).Distinct()
        .ToLookup(one => one.PersonId, one => one.Channel, StringComparer.Ordinal);

    /// <summary>People who have, or will have, something to do here.</summary>
    public static IReadOnlyList<Person> Serving(Standing standing, DateOnly today) =>
        [.. standing.Roster.People.Where(person => standing.Roster.ServesOn(person, today)
            || standing.Roster.Contacts.Any(term => term.PersonId == person.Id && term.From > today))];

    /// <summary>Where a person belongs in a list: the first unit, or the office.</summary>
    public static string Place(Standing standing, Person person, DateOnly today)
    {
        var units = standing.Roster.Contacts
            .Where(term => term.PersonId == person.Id && (term.Until is null || term.Until >= today))
            .Select(term => standing.UnitName(term.UnitId)).Distinct().ToList();
        return units.Count > 0 ? string.Join('、', units)
            : person.Office != Office.None ? $"{person.City}市领导"
            : person.InSecretariat() ? UnitDirectory.Secretariat
            : person.City is { } city ? $"{city}市发改委" : "其他";
    }
}
