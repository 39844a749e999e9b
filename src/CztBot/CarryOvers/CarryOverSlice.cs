using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.CarryOvers;

/// <summary>结转事项 of 2018–2019: imported from a file, carried on by a task or kept in chat, and leaving the scope.</summary>
public static class CarryOverSlice
{
    public static IServiceCollection AddCarryOvers(this IServiceCollection services) => services
        .AddSingleton<CarryOverDesk>()
        .AddSingleton<CarryOverView>()
        .AddSingleton<CarryOverBook>()
        .AddVerb<CarryOverList>("carryover.list")
        .AddVerb<OpenCarryOver>("carryover.open")
        .AddVerb<UpdateCarryOver>("carryover.update")
        .AddVerb<LeaveCarryOver>("carryover.leave")
        .AddVerb<ReturnCarryOver>("carryover.return")
        .AddVerb<FinishCarryOver>("carryover.finish")
        .AddVerb<CloseCarryOver>("carryover.verify")
        .AddVerb<ReopenCarryOver>("carryover.reopen")
        .AddVerb<LinkCarryOver>("carryover.link")
        .AddWord<CarryOverList>("结转")
        .AddWord<ScopeWord>("调度范围")
        .AddAnswer<CarryOverAnswer>(Intent.CarryOver);
}
