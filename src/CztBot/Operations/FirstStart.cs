using CztBot.Core;
using CztBot.Members;
using CztBot.Storage;

namespace CztBot.Operations;

/// <summary>Gives a fresh database the shipped plan and calendar; in Development invented people as well.</summary>
public sealed class FirstStart(
    Database database, PlanStore plans, RosterStore rosters, WorkdayStore workdays, AliasStore aliases, DevelopmentClock clock, BusinessClock time)
{
    public async Task RunAsync(bool development, bool resumeClock)
    {
        if (development && resumeClock) await clock.ResumeAsync();
        var actor = Actor.System(time.Now);
        if (await plans.CurrentAsync() is null)
            await WriteAsync(actor, work => PlanStore.FirstAsync(work, ShippedData.Plan()));
        var years = (await workdays.LoadAsync()).Select(day => day.NoticeYear).ToHashSet();
        if (ShippedData.Workdays().Any(day => !years.Contains(day.NoticeYear)))
            await WriteAsync(actor, work => WorkdayStore.AddYearsAsync(work, ShippedData.Workdays(), count => $"随程序提供{count}天"));
        if ((await aliases.AllAsync()).Count == 0) await WriteAsync(actor, work => AliasStore.FirstAsync(work, ShippedData.Aliases()));
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
