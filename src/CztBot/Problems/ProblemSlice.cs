using CztBot.Conversations;
using CztBot.Core.Rounds;

namespace CztBot.Problems;

/// <summary>Problems: from reports and from people's words, classified, and shown to those whom they concern.</summary>
public static class ProblemSlice
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddSingleton<ProvincialMatters>()
        .AddPapers<ProvincialPapers>(ProvincialPapers.Kind)
        .AddSingleton<ProblemDesk>()
        .AddSingleton<ProblemView>()
        .AddVerb<ProblemQueue>("problem.list")
        .AddVerb<OpenProblem>("problem.open")
        .AddVerb<ClassifyProblem>("problem.classify")
        .AddVerb<SettleProblem>("problem.settle")
        .AddVerb<RaiseProblem>("problem.raise")
        .AddVerb<InstructProblem>("problem.instruct")
        .AddOutgoing<InstructionNotice>(DeliveryKinds.Instruction)
        .AddOutgoing<ClassificationNotice>(DeliveryKinds.Classification)
        .AddWord<ProblemQueue>("问题")
        .AddWord<ProvincialList>("省级清单", "需省级协调事项清单");
}
