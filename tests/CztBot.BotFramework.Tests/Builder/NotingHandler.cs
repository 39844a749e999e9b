using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace CztBot.BotFramework.Tests.Builder;

/// <summary>A handler that notes which of its methods ran.</summary>
internal sealed class NotingHandler : TeamsActivityHandler
{
    public List<string> Ran { get; } = [];

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        NoteAsync($"message {turnContext.Activity.Text}");

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        NoteAsync($"added {string.Join(',', membersAdded.Select(member => member.Id))}");

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        NoteAsync($"removed {string.Join(',', membersRemoved.Select(member => member.Id))}");

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        NoteAsync("installed");

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        NoteAsync("uninstalled");

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        await NoteAsync($"pressed {invokeValue.Action.Verb} {((JsonElement)invokeValue.Action.Data!).GetProperty("item").GetString()}");
        return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "收到" };
    }

    private Task NoteAsync(string what)
    {
        Ran.Add(what);
        return Task.CompletedTask;
    }
}
