using CztBot.Papers.Rendering;

namespace CztBot.Conversations;

/// <summary>The way of a turn from the protocol to its handler and back.</summary>
public static class ConversationSlice
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddBotEndpoint()
        .AddSingleton<Conversation>()
        .AddSingleton<Router>()
        .AddSingleton<TurnBuilder>()
        .AddSingleton<GroupAddresses>()
        .AddSingleton<ReplyRenderer>()
        .AddSingleton<DialogueDesk>()
        .AddSingleton<TextDialogues>()
        .AddSingleton<ProactiveView>()
        .AddSingleton<SendSignal>()
        .AddSingleton<PaperAddress>()
        .AddSingleton<PaperLinks>()
        .AddSingleton<PaperPress>()
        .AddSingleton<PaperPages>()
        .AddSingleton<PaperFileLinks>()
        .AddSingleton<PageTurner>()
        .AddSingleton<Traces>()
        .AddVerb<GetPaper>("paper.get")
        .AddWord<ExportWord>("导出")
        .AddVerbForGroups<QuestionFigures>("question.figures")
        .AddVerbForGroups<SayWord>("word.say")
        .AddWordForGroups<Help>("帮助", "help", "你好", "您好");
}
