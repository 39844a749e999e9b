using CztBot.Conversations;
using CztBot.Core.Rounds;

namespace CztBot.Reports;

/// <summary>What contacts and the secretariat do with reports.</summary>
public static class ReportSlice
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportDesk>()
        .AddSingleton<FormWriter>()
        .AddSingleton<FormReader>()
        .AddSingleton<ReceiptWriter>()
        .AddSingleton<OpenReport>()
        .AddSingleton<ConfirmReport>()
        .AddSingleton<ReviewReport>()
        .AddPapers<MonthPapers>(MonthPapers.Kind)
        .AddWorkbooks<ReportWorkbooks>(ReportWorkbooks.Kind)
        .AddVerb<OpenReport>("report.open")
        .AddVerb<DraftReport>("report.draft")
        .AddVerb<SubmitReport>("report.submit")
        .AddVerb<WithdrawReport>("report.withdraw")
        .AddVerb<ConfirmReport>("report.confirm")
        .AddVerb<FinishItem>("report.finish")
        .AddVerb<ReviewReport>("report.review")
        .AddVerb<AcceptReport>("report.accept")
        .AddVerb<ReturnReport>("report.return")
        .AddVerb<CorrectReport>("report.correct")
        .AddVerb<CommentReport>("report.comment")
        .AddVerb<CollectAsk>("collect.ask")
        .AddVerb<CollectReply>("collect.open")
        .AddVerb<CollectReply>("collect.reply")
        .AddVerb<CloseItem>("item.close")
        .AddVerb<CloseItem>("item.decline")
        .AddVerb<CloseItem>("item.reopen")
        .AddWord<MyItems>("我的任务", "我的")
        .AddWord<FillIn>("填报", "代录", "报送")
        .AddWord<History>("历史")
        .AddWord<ReviewQueue>("审核")
        .AddWord<Collections>("征集")
        .AddWord<CommentReport>("统筹意见")
        .AddOutgoing<ReturnedMessage>(DeliveryKinds.Returned)
        .AddOutgoing<ClosureMessage>(DeliveryKinds.Closure)
        .AddOutgoing<CollectMessage>(DeliveryKinds.Collect);
}
