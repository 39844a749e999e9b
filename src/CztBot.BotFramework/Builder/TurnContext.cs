using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext
{
    public BotAdapter Adapter => adapter;

    public Activity Activity => activity;

    public bool Responded { get; private set; }

    /// <summary>The answers of a turn that returns them in its response.</summary>
    internal List<Activity> Buffered { get; } = [];

    /// <summary>The answer of an invoke.</summary>
    internal InvokeResponse? InvokeResponse { get; set; }

    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var outgoing = (Activity)activity;
        outgoing.ApplyConversationReference(Activity.GetConversationReference());
        outgoing.Type ??= ActivityTypes.Message;
        Responded = true;
        var responses = await Adapter.SendActivitiesAsync(this, [outgoing], cancellationToken).ConfigureAwait(false);
        return responses.Length > 0 ? responses[0] : null;
    }

    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var outgoing = (Activity)activity;
        outgoing.ApplyConversationReference(Activity.GetConversationReference());
        return Adapter.UpdateActivityAsync(this, outgoing, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return Adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }
}

/// <summary>Shows a turn's activity as one of its kinds.</summary>
internal sealed class TypedTurnContext<T>(ITurnContext inner) : ITurnContext<T>
    where T : IActivity
{
    public BotAdapter Adapter => inner.Adapter;

    public T Activity => (T)(IActivity)inner.Activity;

    Activity ITurnContext.Activity => inner.Activity;

    public bool Responded => inner.Responded;

    public Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        inner.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        inner.UpdateActivityAsync(activity, cancellationToken);

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        inner.DeleteActivityAsync(activityId, cancellationToken);
}
