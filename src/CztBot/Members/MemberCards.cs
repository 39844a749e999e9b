using System.Text.Json.Serialization;

namespace CztBot.Members;

/// <summary>Data of cards/members/accounts.json.</summary>
/// <param name="Missing">What the filter's button asks for: true for those not bound only.</param>
public sealed record AccountsCard(
    string Title, string Lead, IReadOnlyList<AccountRow> Rows, IReadOnlyList<PersonChoice> Choices, string Missing, string Filter);

public sealed record AccountRow(string Title, string Value);

public sealed record PersonChoice(string Title, string Value);

/// <summary>Data of cards/members/contact.json: who leaves, who comes, from when.</summary>
public sealed record ContactCard
{
    public required string Title { get; init; }

    /// <summary>What was wrong with the last press; empty for none.</summary>
    public string Notice { get; init; } = "";

    /// <summary>The contacts as they stand.</summary>
    public required string Now { get; init; }

    /// <summary>The unit's leader as it stands, or that none is entered.</summary>
    public required string Leader { get; init; }

    public required string Unit { get; init; }

    /// <summary>The terms that this card was made from; others in the meantime make it stale.</summary>
    public required string Seen { get; init; }

    /// <summary>change, add or end.</summary>
    public required string Mode { get; init; }

    /// <summary>Who may be chosen to leave.</summary>
    public required IReadOnlyList<PersonChoice> Leaving { get; init; }

    public string Ends { get; init; } = "";

    /// <summary>Who may be chosen to come.</summary>
    public required IReadOnlyList<PersonChoice> People { get; init; }

    public string Person { get; init; } = "";

    public string Name { get; init; } = "";

    public string Mail { get; init; } = "";

    /// <summary>primary or deputy.</summary>
    public required string Kind { get; init; }

    /// <summary>The first day, e.g. 2019-12-10.</summary>
    public required string From { get; init; }

    public required string Button { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccountsCard))]
[JsonSerializable(typeof(ContactCard))]
internal sealed partial class MemberCardJson : JsonSerializerContext;
