using CztBot.Conversations;
using CztBot.Core.Rounds;

namespace CztBot.Mechanisms;

/// <summary>What the plan asks for once a year: the checklist of each city, the reminders of the forum and the 《论丛》.</summary>
public static class MechanismSlice
{
    public static IServiceCollection AddMechanisms(this IServiceCollection services) => services
        .AddSingleton<YearlyDesk>()
        .AddSingleton<YearlyBook>()
        .AddSingleton<IPlanning, YearlyPlanner>()
        .AddVerb<YearlyList>("yearly.list")
        .AddVerb<OpenYearly>("yearly.open")
        .AddVerb<TickYearly>("yearly.tick")
        .AddVerb<ReopenYearly>("yearly.reopen")
        .AddWord<YearlyList>("年度清单")
        .AddOutgoing<YearlyMessage>(DeliveryKinds.Yearly);
}
