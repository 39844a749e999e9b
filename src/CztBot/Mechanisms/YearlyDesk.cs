using System.Globalization;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Mechanisms;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Mechanisms;

/// <summary>Opens the checklist, or the entry that a press is about, as far as the person may (R79, R84).</summary>
public sealed class YearlyDesk(YearlyStore store, DispatchOptions options)
{
    public const string NoRight = "年度清单由秘书处、市发改统筹员和本市领导查看，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    // One sentence for what is not there and what is not theirs.
    private const string Gone = "没有找到这项年度事项，或者不是您可以查看的，不能打开。请发送“年度清单”，查看列表。";

    /// <summary>The checklist of a year as it stands on a day, for the whole of the three cities.</summary>
    public async Task<IReadOnlyList<YearlyEntry>> OfYearAsync(int year, Standing standing, DateOnly today) =>
        YearlyChecklist.Of(year, await store.AllAsync(), standing, options.Presidency(), today);

    public async Task<(YearlyEntry? Entry, Reply? Refusal)> OpenAsync(Turn turn, CardPress press)
    {
        if (!MayList(turn.Caller)) return (null, Reply.Say(NoRight));
        var id = press.Text("entry") ?? press.Text("item") ?? "";
        return await FindAsync(id, turn.Standing, turn.Today) is { } entry && MayRead(turn.Caller, entry) ? (entry, null) : (null, Reply.Say(Gone));
    }

    public async Task<YearlyEntry?> FindAsync(string id, Standing standing, DateOnly today) =>
        id.Length > 4 && int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsYear(year, today)
            ? (await OfYearAsync(year, standing, today)).FirstOrDefault(entry => entry.Id == id) : null;

    /// <summary>From the first year of the plan until next year.</summary>
    public static bool IsYear(int year, DateOnly today) => year >= YearlyDuty.FirstYear && year <= Math.Max(YearlyDuty.FirstYear, today.Year + 1);

    public static bool MayList(Caller caller) => Cities.All.Append("").Any(city => MayRead(caller, city));

    public static bool MayRead(Caller caller, YearlyEntry entry) => MayRead(caller, entry.City);

    /// <summary>The secretariat all; a coordinator and the leaders the own city's.</summary>
    public static bool MayRead(Caller caller, string city) =>
        MayKeep(caller, city) || (city.Length > 0 && ((caller.Person.Is(Roles.Leader) && caller.Person.City == city)
            || caller.LeaderMandates.Any(mandate => mandate.Scope.IsWhole && mandate.From.City == city)));

    /// <summary>Who ticks: the secretariat, and the city's coordinator.</summary>
    public static bool MayKeep(Caller caller, string city) =>
        caller.InSecretariat || (city.Length > 0 && caller.Person.Is(Roles.Coordinator) && caller.Person.City == city);
}
