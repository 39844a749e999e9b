using System.ComponentModel.DataAnnotations;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Core.Rounds;

namespace CztBot.Operations;

/// <summary>The settings under "Dispatch" in appsettings.json.</summary>
public sealed class DispatchOptions : IValidatableObject
{
    /// <summary>The zone of all business times.</summary>
    [Required]
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>Where the database and the papers live.</summary>
    [Required]
    public string Data { get; set; } = "data";

    /// <summary>Empty for a SQLite file in the data folder, or a PostgreSQL connection string, for several nodes.</summary>
    public string Database { get; set; } = "";

    /// <summary>The https address under which people reach this program, for links to papers; empty for no links outside Development.</summary>
    [RegularExpression("^https://[^/ ]+(/.*)?$")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Reverse proxies whose X-Forwarded-For is believed, by address or network; those on this machine always are.</summary>
    public IList<string> Proxies { get; set; } = [];

    /// <summary>How many days a link to a paper works.</summary>
    [Range(1, 90)]
    public int LinkDays { get; set; } = 14;

    /// <summary>The key that signs links; empty for one that the program makes and keeps in the database.</summary>
    public string LinkKey { get; set; } = "";

    /// <summary>The rules of the monthly round by effective month.</summary>
    [MinLength(1)]
    public IList<RuleOptions> Rules { get; set; } = [];

    /// <summary>The dates of orders.</summary>
    public OrderOptions Orders { get; set; } = new();

    /// <summary>When a supervision is proposed, and its dates.</summary>
    public SupervisionOptions Supervision { get; set; } = new();

    /// <summary>Ad hoc dispatches and meetings.</summary>
    public AdHocOptions AdHoc { get; set; } = new();

    /// <summary>When the year's forum and 《论丛》 are reminded of (R77).</summary>
    public YearlyOptions Yearly { get; set; } = new();

    /// <summary>The evaluation: weights, small samples, time to appeal.</summary>
    public EvaluationOptions Evaluation { get; set; } = new();

    /// <summary>How fast messages leave.</summary>
    public SendingOptions Sending { get; set; } = new();

    /// <summary>轮值会长城市 by first day (R74).</summary>
    public IList<PresidencyOptions> Presidencies { get; set; } = [];

    /// <summary>The secretariat's host city by first day (R75).</summary>
    public IList<PresidencyOptions> Hosts { get; set; } = [];

    /// <summary>Tenants whose people are bound in Teams by UPN or mail; empty for the bot's own (MicrosoftAppTenantId).</summary>
    public IList<string> BindingTenants { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Proxies.Where(proxy => CallerAddress.Network(proxy) is null).Select(proxy => new ValidationResult($"“{proxy}”应为 10.0.0.5 或 172.18.0.0/16 这样的地址", [nameof(Proxies)]));

    public IReadOnlyList<ReportingRules> ReportingRules() => [.. Rules.Select(rules => rules.ToRules())];

    public IReadOnlyList<Presidency> Presidency() => [.. Presidencies.Select(entry => entry.ToPresidency())];

    public IReadOnlyList<Presidency> Host() => [.. Hosts.Select(entry => entry.ToPresidency())];

    /// <summary>The configured zone; +08:00 where the system has no zone data.</summary>
    public TimeZoneInfo TimeZone() => TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone(Zone, TimeSpan.FromHours(8), Zone, Zone);
}

/// <summary>One version of the round's rules; see <see cref="ReportingRules"/> for what each means.</summary>
public sealed class RuleOptions
{
    [Required, RegularExpression(@"^\d{4}-\d{2}$", ErrorMessage = "2019-11")]
    public string EffectiveFrom { get; set; } = "2019-11";

    [Range(1, 28)]
    public int DueDay { get; set; } = 5;

    [Range(1, 28)]
    public int BulletinDay { get; set; } = 15;

    [Range(1, 10)]
    public int RemindBefore { get; set; } = 2;

    [Range(1, 10)]
    public int RemindAfter { get; set; } = 1;

    [Range(0, 10)]
    public int AdvanceBelow { get; set; } = 2;

    [Range(1, 10)]
    public int ResubmitWithin { get; set; } = 2;

    [Range(0, 10)]
    public int ContactGrace { get; set; } = 3;

    [Range(1, 5)]
    public int LeadersFromLevel { get; set; } = 3;

    public TimeOnly SendAt { get; set; } = new(9, 0);

    public TimeOnly WorkFrom { get; set; } = new(9, 0);

    public TimeOnly WorkUntil { get; set; } = new(17, 30);

    public ReportingRules ToRules() => new()
    {
        EffectiveFrom = Month.Parse(EffectiveFrom),
        DueDay = DueDay,
        BulletinDay = BulletinDay,
        RemindBefore = RemindBefore,
        RemindAfter = RemindAfter,
        AdvanceBelow = AdvanceBelow,
        ResubmitWithin = ResubmitWithin,
        ContactGrace = ContactGrace,
        LeadersFromLevel = LeadersFromLevel,
        AdvanceAt = SendAt,
        OpeningAt = SendAt,
        BeforeDueAt = SendAt,
        DueDayAt = SendAt,
        AfterDueAt = SendAt,
        WorkFrom = WorkFrom,
        WorkUntil = WorkUntil,
    };
}
