using CztBot.Core;
using CztBot.Members;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>Gives a fresh database the shipped plan and calendar; in Development invented people as well.</summary>
public sealed class FirstStart(
    Database database, PlanStore plans, RosterStore rosters, WorkdayStore workdays, DevelopmentClock clock, BusinessClock time)
{
    public async Task RunAsync(bool development, bool resumeClock)
    {
        if (development && resumeClock) await clock.ResumeAsync();
        var actor = Actor.System(time.Now);
        if (await plans.CurrentAsync() is null)
            await WriteAsync(actor, work => PlanStore.ReplaceAsync(work, ShippedData.Plan()));
        var known = await workdays.LoadAsync();
        var years = known.Select(day => day.NoticeYear).ToHashSet();
        var missing = ShippedData.Workdays().Where(day => !years.Contains(day.NoticeYear)).ToList();
        if (missing.Count > 0)
            await WriteAsync(actor, work => WorkdayStore.ReplaceAsync(work, [.. known.Concat(missing).OrderBy(day => day.Date)], $"随程序提供{missing.Count}天"));
        if (development && (await rosters.LoadAsync()).People.Count == 0)
        {
            var people = DemoRoster.Read(ShippedData.DemoRoster(), (await plans.CurrentAsync())!);
            await WriteAsync(actor, work => RosterStore.ReplaceAsync(work, people, "演示名册"));
        }
    }

    private Task<bool> WriteAsync(Actor actor, Func<Work, Task> write) => database.WriteAsync(actor, async work =>
    {
        await write(work);
        return true;
    });
}
