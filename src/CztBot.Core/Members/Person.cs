namespace CztBot.Core.Members;

/// <summary>What a person may do (R84); one person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>联络员: reports for a unit.</summary>
    Contact = 1,

    /// <summary>市发改统筹员: sees and nudges the units of one city.</summary>
    Coordinator = 2,

    /// <summary>秘书处经办.</summary>
    Clerk = 4,

    /// <summary>秘书处负责人: signs.</summary>
    Head = 8,

    /// <summary>三市领导.</summary>
    Leader = 16,

    /// <summary>系统管理员: configuration, not content.</summary>
    Admin = 32,

    /// <summary>副秘书长: nothing by itself; acts within what a leader delegated (R43).</summary>
    Aide = 64,
}

/// <summary>A leader's office.</summary>
public enum Office
{
    None,

    /// <summary>书记.</summary>
    Secretary,

    /// <summary>市长.</summary>
    Mayor,

    /// <summary>常务副市长.</summary>
    ExecutiveViceMayor,

    /// <summary>副市长.</summary>
    ViceMayor,
}

/// <summary>A person of the roster.</summary>
public sealed record Person
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Roles Roles { get; init; }

    /// <summary>长沙, 株洲 or 湘潭, for coordinators and leaders.</summary>
    public string? City { get; init; }

    public Office Office { get; init; }

    /// <summary>A vice mayor's sections of the plan by number (分管领域).</summary>
    public IReadOnlyList<int> Portfolio { get; init; } = [];

    /// <summary>The post as it is addressed, e.g. 综合规划处副处长.</summary>
    public string? Post { get; init; }

    /// <summary>E-mail or UPN, for binding by tenant.</summary>
    public string? Mail { get; init; }

    public bool Is(Roles role) => (Roles & role) != Roles.None;

    /// <summary>A clerk or the head.</summary>
    public bool InSecretariat() => Is(Roles.Clerk | Roles.Head);
}

/// <summary>A unit (单位).</summary>
/// <param name="Id">城市/部门, e.g. 长沙/住建.</param>
/// <param name="City">长沙, 株洲, 湘潭, or empty for the secretariat.</param>
/// <param name="Name">The full name, e.g. 长沙市住建委.</param>
public sealed record Unit(string Id, string City, string Name);

/// <summary>A person's duty to report for a unit, with its days (R16).</summary>
/// <param name="Primary">True for the first contact, false for a deputy.</param>
/// <param name="From">First day of validity.</param>
/// <param name="Until">Last day of validity; null while it lasts.</param>
public sealed record UnitContact(string UnitId, string PersonId, bool Primary, DateOnly From, DateOnly? Until)
{
    public bool ValidOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>A registered group channel (群).</summary>
/// <param name="Name">E.g. 一体化工作群.</param>
public sealed record GroupChannel(string Id, string Name);

/// <summary>The roster as it stands: small, read whole.</summary>
public sealed record Roster
{
    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyList<Person> People { get; init; }

    public required IReadOnlyList<UnitContact> Contacts { get; init; }

    public required IReadOnlyList<GroupChannel> Channels { get; init; }

    /// <summary>Who leads which unit, also who did (R16).</summary>
    public IReadOnlyList<UnitLeader> UnitLeaders { get; init; } = [];

    /// <summary>Who acts for whom (R43, R75).</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    /// <summary>Names by id of those who left: old records keep their authors (R37).</summary>
    public IReadOnlyDictionary<string, string> Former { get; init; } = new Dictionary<string, string>();

    /// <summary>An empty roster.</summary>
    public static Roster Empty { get; } = new() { Units = [], People = [], Contacts = [], Channels = [] };
}
