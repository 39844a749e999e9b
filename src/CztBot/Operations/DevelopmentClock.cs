using System.Globalization;
using System.Text.Json.Serialization;
using CztBot.Core;
using CztBot.Core.Calendars;
using CztBot.Rounds;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>Virtual time in Development: moved forward from the chat page, kept across restarts. Never served in Production.</summary>
public sealed class DevelopmentClock(BusinessClock clock, ClockStore store, IServiceProvider services, IConfiguration configuration)
{
    /// <summary>Goes on where the last run stood, or starts at the configured instant.</summary>
    public async Task ResumeAsync()
    {
        var kept = await store.LoadAsync();
        var start = configuration["Development:StartAt"];
        if (kept is { } instant) clock.StartAt(instant);
        else if (Instants.TryParse(start, out var configured)) clock.StartAt(configured);
    }

    /// <summary>Lives through the time until an instant; answers when all that was due by then is planned and sent.</summary>
    public async Task<IResult> PutAsync(ClockRequest request, CancellationToken cancellation)
    {
        if (!Instants.TryParse(request.Now, out var target))
            return Refuse($"“now”应为 {Instants.Example} 这样带时区的时间。");
        if (!await services.GetRequiredService<Lookout>().AdvanceAsync(target, cancellation))
            return Refuse($"虚拟时钟只能向前，现在是 {clock.Now:yyyy-MM-dd HH:mm}。");
        await store.SaveAsync(clock.Now);
        return await GetAsync();
    }

    public async Task<IResult> GetAsync()
    {
        var standing = await services.GetRequiredService<StandingStore>().LoadAsync();
        var month = Month.Of(clock.Today).Previous;
        if (standing.CalendarOf(month) is not { } first || clock.At(first.BulletinDate(month), new TimeOnly(18, 0)) <= clock.Now) month = month.Next;
        var days = standing.CalendarOf(month) is { } calendar ? KeyDays(month, calendar) : [];
        return Results.Json(
            new ClockAnswer(
                clock.Now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), month.ToString(), days,
                standing.Days.IsWorkday(clock.Today), standing.Days.NameOf(clock.Today)),
            ClockJson.Default.ClockAnswer);
    }

    private List<KeyDay> KeyDays(Month month, ReportingCalendar calendar)
    {
        KeyDay Day(string label, DateOnly date, TimeOnly time) =>
            new(label, clock.At(date, time).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        var days = calendar.Occasions(month).Select(occasion => Day(Label(occasion.Kind), occasion.Date, occasion.Time)).ToList();
        days.Add(Day("简报日", calendar.BulletinDate(month), new TimeOnly(9, 0)));
        days.Add(Day("下月开启日", calendar.Opening(month.Next), calendar.Rules.OpeningAt));
        return days;
    }

    private static string Label(OccasionKind kind) => kind switch
    {
        OccasionKind.Advance => "预告日",
        OccasionKind.Opening => "开启日",
        OccasionKind.BeforeDue => "截止前提醒",
        OccasionKind.DueDay => "报送截止日",
        _ => "逾期提醒",
    };

    private static IResult Refuse(string reason) => Results.Json(new ClockRefusal(reason), ClockJson.Default.ClockRefusal, statusCode: 400);
}

public sealed record ClockRequest(string? Now);

/// <param name="IsWorkday">Whether today is a working day.</param>
/// <param name="Holiday">The holiday or make-up day that today belongs to; null on an ordinary day.</param>
public sealed record ClockAnswer(string Now, string Month, IReadOnlyList<KeyDay> KeyDays, bool IsWorkday, string? Holiday);

/// <param name="At">ISO 8601 with the zone's offset.</param>
public sealed record KeyDay(string Label, string At);

public sealed record ClockRefusal(string Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(ClockRefusal))]
internal sealed partial class ClockJson : JsonSerializerContext;

/// <summary>GET and PUT /dev/clock, Development and loopback only.</summary>
public static class DevelopmentClockEndpoint
{
    public static void MapDevelopmentClock(this WebApplication app)
    {
        app.MapGet("/dev/clock", (HttpContext http, DevelopmentClock clock) => CallerAddress.IsLocal(http) ? clock.GetAsync() : NotFound());
        app.MapPut("/dev/clock", async (HttpContext http, DevelopmentClock clock) =>
            !CallerAddress.IsLocal(http) ? Results.NotFound()
            : await http.Request.ReadFromJsonAsync(ClockJson.Default.ClockRequest, http.RequestAborted) is { } request
                ? await clock.PutAsync(request, http.RequestAborted)
                : Results.BadRequest());
    }

    private static Task<IResult> NotFound() => Task.FromResult(Results.NotFound());
}
