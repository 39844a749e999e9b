using CztBot.Conversations;
using CztBot.Core.Rounds;

namespace CztBot.Supervision;

/// <summary>Supervision: proposed by the bot, opened by the head, recorded, confirmed by both sides, reported, put right and verified.</summary>
public static class SupervisionSlice
{
    public static IServiceCollection AddSupervision(this IServiceCollection services) => services
        .AddSingleton<SupervisionDesk>()
        .AddSingleton<SupervisionView>()
        .AddSingleton<ReportView>()
        .AddSingleton<SupervisionBook>()
        .AddSingleton<SupervisionStarts>()
        .AddSingleton<SupervisionList>()
        .AddSingleton<OpenSupervision>()
        .AddSingleton<IPlanning, SupervisionPlanner>()
        .AddPapers<SupervisionPapers>(SupervisionPapers.Kind)
        .AddVerb<ShowSupervision>("supervision.show")
        .AddVerb<ShowReport>("supervision.report")
        .AddVerb<SupervisionList>("supervision.list")
        .AddVerb<OpenSupervision>("supervision.open")
        .AddVerb<DeclineSupervision>("supervision.decline")
        .AddVerb<RecordSupervision>("supervision.record")
        .AddVerb<SendSupervision>("supervision.send")
        .AddVerb<ConfirmSupervision>("supervision.confirm")
        .AddVerb<StateView>("supervision.view")
        .AddVerb<ConcludeSupervision>("supervision.conclude")
        .AddVerb<PassSupervision>("supervision.pass")
        .AddVerb<RectifySupervision>("supervision.rectify")
        .AddVerb<VerifySupervision>("supervision.verify")
        .AddVerb<WithdrawSupervision>("supervision.withdraw")
        .AddWord<MySupervisions>("我的督查")
        .AddWord<SupervisionQueue>("督查")
        .AddOutgoing<SupervisionMessage>(DeliveryKinds.SupervisionCard)
        .AddOutgoing<SupervisionReportMessage>(DeliveryKinds.SupervisionReport)
        .AddOutgoing<RectificationReminder>(DeliveryKinds.SupervisionReminder)
        .AddOutgoing<ProposalMessage>(DeliveryKinds.SupervisionProposal);
}
