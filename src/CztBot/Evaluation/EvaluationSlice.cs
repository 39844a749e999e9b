using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Core.Rounds;

namespace CztBot.Evaluation;

/// <summary>The evaluation of a year or another period: figures with their records, exclusions, weights, signing and appeals.</summary>
public static class EvaluationSlice
{
    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services
        .AddSingleton<EvaluationDesk>()
        .AddSingleton<EvaluationView>()
        .AddWorkbooks<EvaluationPapers>(EvaluationPapers.Kind)
        .AddVerb<OpenEvaluation>("evaluation.open")
        .AddVerb<EvaluationList>("evaluation.list")
        .AddVerb<EvaluationRecords>("evaluation.records")
        .AddVerb<SignEvaluation>("evaluation.sign")
        .AddVerb<ExcludeRecord>("evaluation.exclude")
        .AddVerb<ApproveWeights>("evaluation.weights")
        .AddVerb<AppealEvaluation>("evaluation.appeal")
        .AddVerb<ReplyToAppeal>("evaluation.reply")
        .AddOutgoing<EvaluationNotice>(DeliveryKinds.EvaluationSigned)
        .AddOutgoing<AppealNotice>(DeliveryKinds.AppealReply)
        .AddWord<EvaluationWord>("年度评价", "评价")
        .AddAnswer<EvaluationAnswer>(Intent.Evaluation);
}
