using CztBot.Core.Members;
using Dapper;

namespace CztBot.Storage;

/// <summary>Units, people, contacts and groups.</summary>
public sealed class RosterStore(Database database)
{
    /// <summary>The roster as it stands; people who left are not in it.</summary>
    public Task<Roster> LoadAsync() => database.ReadAsync(async connection =>
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
            Channels = channels.AsList(),
            Delegations = [.. delegations.Select(row => row.ToDelegation())],
            Former = former.ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal),
        };
    });

    /// <summary>Replaces the whole roster; who is no longer in it loses access at once and keeps the name on old records (R37).</summary>
    public static async Task ReplaceAsync(Work work, Roster roster, string summary)
    {
        const string unit = "INSERT INTO units (id, city, name) VALUES (@Id, @City, @Name)";
        const string person = """
            INSERT INTO people (id, name, roles, city, office, portfolio, post, mail, is_active)
            VALUES (@Id, @Name, @Roles, @City, @Office, @Portfolio, @Post, @Mail, 1)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, city = excluded.city,
              office = excluded.office, portfolio = excluded.portfolio, post = excluded.post, mail = excluded.mail, is_active = 1
            """;
        const string contact = """
            INSERT INTO unit_contacts (unit_id, person_id, is_primary, valid_from, valid_until)
            VALUES (@UnitId, @PersonId, @Primary, @From, @Until)
            """;
        const string channel = "INSERT INTO group_channels (id, name) VALUES (@Id, @Name)";
        foreach (var table in (string[])["delegations", "unit_contacts", "units", "group_channels"]) await work.ExecuteAsync($"DELETE FROM {table}", new { });
        foreach (var one in roster.Units) await work.ExecuteAsync(unit, one);
        await work.ExecuteAsync("UPDATE people SET is_active = 0", new { });
        foreach (var one in roster.People)
        {
            var row = new
            {
                one.Id, one.Name, Roles = (int)one.Roles, one.City, Office = (int)one.Office,
                Portfolio = string.Join(',', one.Portfolio), one.Post, one.Mail,
            };
            await work.ExecuteAsync(person, row);
        }

        foreach (var one in roster.Contacts)
            await work.ExecuteAsync(contact, new { one.UnitId, one.PersonId, Primary = one.Primary ? 1 : 0, one.From, one.Until });
        foreach (var one in roster.Channels) await work.ExecuteAsync(channel, one);
        foreach (var one in roster.Delegations) await InsertAsync(work, one);
        await StandingStore.TouchAsync(work);
        await work.AuditAsync("roster.import", "roster", null, summary);
    }

    private static Task<int> InsertAsync(Work work, Delegation one)
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
