using System.Data.Common;
using CztBot.Core;
using CztBot.Core.Members;
using Dapper;

namespace CztBot.Storage;

/// <summary>Units with their leaders, people, contacts and groups.</summary>
public sealed class RosterStore(Database database)
{
    /// <summary>The roster as it stands; people who left are not in it.</summary>
    public Task<Roster> LoadAsync() => database.ReadAsync(LoadAsync);

    private static async Task<Roster> LoadAsync(DbConnection connection)
    {
        var units = await connection.QueryAsync<Unit>("SELECT id, city, name FROM units ORDER BY id");
        var people = await connection.QueryAsync<PersonRow>(
            "SELECT id, name, roles, city, office, portfolio, post, mail FROM people WHERE is_active = 1 ORDER BY id");
        var former = await connection.QueryAsync<(string Id, string Name)>("SELECT id, name FROM people WHERE is_active = 0");
        var contacts = await connection.QueryAsync<ContactRow>(
            "SELECT unit_id, person_id, is_primary, valid_from, valid_until FROM unit_contacts ORDER BY unit_id, is_primary DESC, valid_from");
        var channels = await connection.QueryAsync<GroupChannel>("SELECT id, name FROM group_channels ORDER BY name");
        var delegations = await connection.QueryAsync<DelegationRow>(
            "SELECT from_id, to_id, sections, levels, valid_from, valid_until FROM delegations ORDER BY from_id, to_id, valid_from");
        return new Roster
        {
            Units = units.AsList(),
            People = [.. people.Select(row => row.ToPerson())],
            Contacts = [.. contacts.Select(row => row.ToContact())],
            UnitLeaders = await UnitLeaderStore.AllAsync(connection),
            Channels = channels.AsList(),
            Delegations = [.. delegations.Select(row => row.ToDelegation())],
            Former = former.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal),
        };
    }

    /// <summary>Replaces the whole roster; who is no longer in it loses access at once and keeps the name on old records (R37).</summary>
    public static async Task ReplaceAsync(Work work, Roster roster, string summary)
    {
        const string unit = "INSERT INTO units (id, city, name) VALUES (@Id, @City, @Name)";
        const string channel = "INSERT INTO group_channels (id, name) VALUES (@Id, @Name)";
        var before = await work.ReadAsync(LoadAsync);
        foreach (var table in (string[])["delegations", "unit_contacts", "unit_leaders", "units", "group_channels"]) await work.ExecuteAsync($"DELETE FROM {table}", new { });
        foreach (var one in roster.Units) await work.ExecuteAsync(unit, one);
        await work.ExecuteAsync("UPDATE people SET is_active = 0", new { });
        foreach (var one in roster.People) await PutAsync(work, one);
        foreach (var one in roster.Contacts) await PutAsync(work, one);
        await UnitLeaderStore.AddAsync(work, roster.UnitLeaders);
        foreach (var one in roster.Channels) await work.ExecuteAsync(channel, one);
        foreach (var one in roster.Delegations) await PutAsync(work, one);
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("roster.import", "roster", null, summary);
        await TrailAsync(work, "roster.import", before, roster);
    }

    /// <summary>Changes who reports for a unit, and enters or updates whoever begins (R37).</summary>
    /// <param name="seen">The unit's terms as the rule saw them.</param>
    /// <param name="summary">What the trail says before and after.</param>
    /// <returns>False when somebody else was quicker: nothing is written.</returns>
    public static async Task<bool> ChangeContactsAsync(
        Work work, string unitId, IReadOnlyList<UnitContact> seen, IReadOnlyList<UnitContact> terms, Person? begins, (string Before, string After) summary)
    {
        const string stored = "SELECT unit_id, person_id, is_primary, valid_from, valid_until FROM unit_contacts WHERE unit_id = @unitId";
        var now = await work.QueryAsync<ContactRow>(stored, new { unitId });
        if (!now.Select(row => row.ToContact()).ToHashSet().SetEquals(seen))
        {
            work.Cancel();
            return false;
        }

        if (begins is not null)
        {
            var before = (await work.ReadAsync(LoadAsync)).Find(begins.Id);
            await PutAsync(work, begins);
            await TrailAsync(work, "contact.change", Of(before), Of(begins));
        }

        await work.ExecuteAsync("DELETE FROM unit_contacts WHERE unit_id = @unitId", new { unitId });
        foreach (var one in terms) await PutAsync(work, one);
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("contact.change", $"unit/{unitId}", summary.Before, summary.After);
        return true;
    }

    /// <summary>Takes name, post, mail, accounts and conversation from somebody who left, as a person or as a unit's leader; the id stays in all records and in the trail (R83).</summary>
    /// <returns>False when there was nothing left to take.</returns>
    public static async Task<bool> AnonymiseAsync(Work work, string personId)
    {
        const string person = "UPDATE people SET name = @anonymous, post = NULL, mail = NULL WHERE id = @personId AND is_active = 0 AND name <> @anonymous";
        var gone = await work.ExecuteAsync(person, new { personId, anonymous = Standing.Nameless }) + await UnitLeaderStore.AnonymiseAsync(work, personId);
        if (gone == 0) return false;
        await work.ExecuteAsync("DELETE FROM accounts WHERE person_id = @personId", new { personId });
        await work.ExecuteAsync("DELETE FROM conversations WHERE recipient = 'person:' || @personId", new { personId });
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("person.anonymise", $"person/{personId}", null, null);
        return true;
    }

    /// <summary>Adds a group to write to; one of the same id stays as it is.</summary>
    public static async Task AddGroupAsync(Work work, GroupChannel group)
    {
        if (await work.ExecuteAsync("INSERT INTO group_channels (id, name) VALUES (@Id, @Name) ON CONFLICT DO NOTHING", group) == 0) return;
        await StandingStore.TouchAsync(work);
        await TrailAsync(work, "group.register", Roster.Empty, Roster.Empty with { Channels = [group] });
    }

    // What the summary of a change does not say: each changed thing, before and after (R83).
    internal static async Task TrailAsync(Work work, string action, Roster before, Roster after)
    {
        foreach (var entry in RosterTrail.Between(before, after)) await work.AuditAsync(action, $"roster/{entry.Thing}", entry.Before, entry.After);
    }

    private static Roster Of(Person? person) => Roster.Empty with { People = person is null ? [] : [person] };

    private static Task<int> PutAsync(Work work, Person person)
    {
        const string sql = """
            INSERT INTO people (id, name, roles, city, office, portfolio, post, mail, is_active)
            VALUES (@Id, @Name, @Roles, @City, @Office, @Portfolio, @Post, @Mail, 1)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, city = excluded.city,
              office = excluded.office, portfolio = excluded.portfolio, post = excluded.post, mail = excluded.mail, is_active = 1
            """;
        var row = new
        {
            person.Id, person.Name, Roles = (int)person.Roles, person.City, Office = (int)person.Office,
            Portfolio = string.Join(',', person.Portfolio), person.Post, person.Mail,
        };
        return work.ExecuteAsync(sql, row);
    }

    private static Task<int> PutAsync(Work work, UnitContact contact)
    {
        const string sql = """
            INSERT INTO unit_contacts (unit_id, person_id, is_primary, valid_from, valid_until)
            VALUES (@UnitId, @PersonId, @Primary, @From, @Until)
            """;
        return work.ExecuteAsync(sql, new { contact.UnitId, contact.PersonId, Primary = contact.Primary ? 1 : 0, contact.From, contact.Until });
    }

    private static Task<int> PutAsync(Work work, Delegation one)
    {
        const string sql = """
            INSERT INTO delegations (from_id, to_id, sections, levels, valid_from, valid_until)
            VALUES (@FromId, @ToId, @Sections, @Levels, @From, @Until)
            """;
        return work.ExecuteAsync(sql, new
        {
            one.FromId, one.ToId, Sections = string.Join(',', one.Sections), Levels = string.Join(',', one.Levels), one.From, one.Until,
        });
    }

    private static IReadOnlyList<int> Numbers(string list) => list.Length == 0 ? [] : [.. list.Split(',').Select(int.Parse)];

    private sealed record DelegationRow
    {
        public string FromId { get; init; } = "";

        public string ToId { get; init; } = "";

        public string Sections { get; init; } = "";

        public string Levels { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public Delegation ToDelegation() => new(FromId, ToId, Numbers(Sections), Numbers(Levels), ValidFrom, ValidUntil);
    }

    private sealed record PersonRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public int Roles { get; init; }

        public string? City { get; init; }

        public int Office { get; init; }

        public string Portfolio { get; init; } = "";

        public string? Post { get; init; }

        public string? Mail { get; init; }

        public Person ToPerson() => new()
        {
            Id = Id,
            Name = Name,
            Roles = (Roles)Roles,
            City = City,
            Office = (Office)Office,
            Portfolio = Numbers(Portfolio),
            Post = Post,
            Mail = Mail,
        };
    }

    private sealed record ContactRow
    {
        public string UnitId { get; init; } = "";

        public string PersonId { get; init; } = "";

        public long IsPrimary { get; init; }

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public UnitContact ToContact() => new(UnitId, PersonId, IsPrimary != 0, ValidFrom, ValidUntil);
    }
}
