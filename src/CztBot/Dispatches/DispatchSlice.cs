using CztBot.Conversations;
using CztBot.Core.Rounds;

namespace CztBot.Dispatches;

/// <summary>Dispatches besides the monthly round: ad hoc, meeting and on-site, with answers, attendance, minutes and a recorded end.</summary>
public static class DispatchSlice
{
    public static IServiceCollection AddDispatches(this IServiceCollection services) => services
        .AddPapers<MinutesPapers>(MinutesPapers.Kind)
        .AddSingleton<DispatchDesk>()
        .AddSingleton<DispatchView>()
        .AddSingleton<DispatchForms>()
        .AddSingleton<DispatchStart>()
        .AddSingleton<DispatchBook>()
        .AddSingleton<DispatchList>()
        .AddSingleton<ItemChoice>()
        .AddSingleton<StartAdHoc>()
        .AddSingleton<CallMeeting>()
        .AddSingleton<AddMinutes>()
        .AddSingleton<ProposalDesk>()
        .AddSingleton<ProposalList>()
        .AddSingleton<UnclosedDispatches>()
        .AddSingleton<IPlanning, DispatchPlanner>()
        .AddSingleton<IPlanning, UnclosedPlanner>()
        .AddVerb<StartAdHoc>("round.adhoc")
        .AddVerb<CallMeeting>("meeting.call")
        .AddVerb<MoveMeeting>("meeting.move")
        .AddVerb<ExcuseMeeting>("meeting.excuse")
        .AddVerb<RecordAttendance>("meeting.attend")
        .AddVerb<OpenDispatch>("dispatch.open")
        .AddVerb<DispatchList>("dispatch.list")
        .AddVerb<UnitAnswers>("dispatch.units")
        .AddVerb<UnitAnswer>("dispatch.answer")
        .AddVerb<AnswerDispatch>("dispatch.form")
        .AddVerb<AnswerDispatch>("dispatch.reply")
        .AddVerb<CopyToMonthly>("dispatch.copy")
        .AddVerb<CancelDispatch>("dispatch.cancel")
        .AddVerb<CloseDispatch>("dispatch.close")
        .AddVerb<AddMinutes>("minutes.add")
        .AddVerb<ProposalList>("minutes.list")
        .AddVerb<ShowProposal>("minutes.item")
        .AddVerb<PassOverProposal>("minutes.skip")
        .AddWord<AdHocWord>("临时调度")
        .AddWord<MeetingWord>("会议")
        .AddWord<SiteWord>("现场")
        .AddWord<MinutesWord>("纪要")
        .AddWord<MyDispatches>("我的调度")
        .AddWord<UnclosedWord>("未闭环")
        .AddOutgoing<DispatchMessage>(DeliveryKinds.DispatchCard)
        .AddOutgoing<DispatchReminder>(DeliveryKinds.DispatchReminder)
        .AddOutgoing<UnclosedReminder>(DeliveryKinds.DispatchUnclosed);
}
