using CztBot.Conversations;

namespace CztBot.Questions;

/// <summary>Questions in plain Chinese, and their answers with date and source.</summary>
public static class QuestionSlice
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<IQuestions, Answers>()
        .AddSingleton<Readers>()
        .AddSingleton<Knowledge>()
        .AddSingleton<ItemAnswer>()
        .AddSingleton<OverviewAnswer>()
        .AddSingleton<StatusAnswer>()
        .AddSingleton<MissingAnswer>()
        .AddSingleton<Seats>()
        .AddSingleton<Lists>()
        .AddVerbForGroups<ChosenItem>("question.item")
        .AddVerbForGroups<ChosenLead>("question.lead");
}
