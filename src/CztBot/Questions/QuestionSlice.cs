using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>Questions in plain Chinese, and their answers with date and source.</summary>
public static class QuestionSlice
{
    public static IServiceCollection AddQuestions(this IServiceCollection services, LanguageModelOptions model) => services
        .AddLanguageModel(model)
        .AddSingleton<IQuestions, Answers>()
        .AddSingleton<Talks>()
        .AddSingleton<Knowledge>()
        .AddSingleton<Seats>()
        .AddSingleton<ItemAnswer>()
        .AddSingleton<LeadAnswer>()
        .AddSingleton<OverviewAnswer>()
        .AddSingleton<StatusAnswer>()
        .AddSingleton<ProblemsAnswer>()
        .AddAnswer<ItemAnswer>(Intent.TaskProgress)
        .AddAnswer<LeadAnswer>(Intent.LeadLookup)
        .AddAnswer<OverviewAnswer>(Intent.UnitOverview)
        .AddAnswer<StatusAnswer>(Intent.ListByStatus)
        .AddAnswer<MissingAnswer>(Intent.WhoNotReported)
        .AddAnswer<CompareAnswer>(Intent.CityCompare)
        .AddAnswer<TrendAnswer>(Intent.Trend)
        .AddAnswer<StreakAnswer>(Intent.ReportStreak)
        .AddAnswer<DeadlineAnswer>(Intent.DeadlineInfo)
        .AddAnswer<PaperAnswer>(Intent.BulletinGet)
        .AddAnswer<ProblemsAnswer>(Intent.ProblemListByLevel)
        .AddAnswer<InstructionAnswer>(Intent.OrderAdhoc)
        .AddAnswer<SeatsAnswer>(Intent.Seats)
        .AddAnswer<Others>(Intent.Clarify, Intent.PrivacyRefuse, Intent.OutOfScope)
        .AddVerbForGroups<ChosenItem>("question.item")
        .AddVerbForGroups<ChosenLead>("question.lead")
        .AddVerbForGroups<AskedSentence>("question.ask")
        .AddVerbForGroups<AnswerPage>("question.page")
        .AddWord<AliasWord>("别名")
        .AddWord<UnansweredWord>("未答问题");

    private static IServiceCollection AddLanguageModel(this IServiceCollection services, LanguageModelOptions options)
    {
        if (options.Url.Length == 0) return services;
        services.AddHttpClient(Rewording.Client, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(options.Seconds);
            client.MaxResponseContentBufferSize = 64 * 1024;
        });
        return services.AddSingleton(options).AddSingleton<Rewording>();
    }
}
