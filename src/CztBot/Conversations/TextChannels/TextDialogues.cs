using System.Globalization;
using System.Text.Json;
using CztBot.Cards;

namespace CztBot.Conversations;

/// <summary>Plays cards on a channel without them: numbers press buttons, inputs are asked for one by one. What a button does, and who may press it, stays with its verb.</summary>
public sealed class TextDialogues(DialogueDesk desk, ReplyRenderer renderer, Router router, Channels channels)
{
    private const string More = "更多";

    /// <summary>The turn's channel shows no cards.</summary>
    public bool Play(Turn turn) => !channels.ShowsCards(turn.Address!.ChannelId);

    /// <summary>Takes a text as a step of the dialogue that its author is in.</summary>
    /// <param name="route">Answers a press, or the text itself where it is null, with its author's rights.</param>
    public async Task<Reply> TakeAsync(Turn turn, Func<CardPress?, Task<Reply>> route, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(route);
        var text = turn.Text.Trim();
        if (await desk.FindAsync(turn) is not { } dialogue) return await route(null);
        if (text == More && dialogue.Rest.Length > 0) return await WriteRestAsync(turn, dialogue, cancellation);
        if (dialogue.Card is null) return await route(null);
        var step = new Step(turn, dialogue, PlayedCard.Of(dialogue), route, cancellation);
        if (dialogue.Field >= 0) return await FillAsync(step, text);
        return FieldAnswers.Number(text) is { } number ? await ChooseAsync(step, number) : await route(null);
    }

    /// <summary>A reply as text; a card is remembered, so that a number can answer it.</summary>
    /// <param name="before">What is to be said first.</param>
    public async Task<string> WriteAsync(Turn turn, Reply reply, CancellationToken cancellation, string before = "")
    {
        var shown = renderer.Show(reply);
        var (text, dialogue) = shown.Card is { } card ? Begin(card) : (shown.Text, null);
        return await desk.FitAsync(turn, before + text, dialogue, cancellation);
    }

    /// <summary>A card as its first message, and where that leaves its reader.</summary>
    internal static (string Text, Dialogue? Dialogue) Begin(JsonElement card)
    {
        var dialogue = new Dialogue { Card = card };
        var played = PlayedCard.Of(dialogue);
        var faulty = played.Inputs.Index().Where(input => input.Item.Faulty).Select(input => input.Index).DefaultIfEmpty(-1).First();
        var first = faulty >= 0 ? faulty : played.Inputs.Any(input => input.Required && input.Value.Length == 0) ? 0 : -1;
        return first < 0 ? (played.Show(), dialogue) : ($"{played.Lead()}\n\n{Ask(played, first, first: true)}", dialogue with { Field = first });
    }

    private static string Ask(PlayedCard card, int field, bool first) =>
        FieldPrompts.Ask(card.Inputs[field], field, card.Inputs.Count, card.Value(card.Inputs[field]), first);

    private async Task<Reply> ChooseAsync(Step step, int number)
    {
        var choices = step.Card.Choices;
        if (number < 1 || number > choices.Count)
            return Reply.Say(choices.Count == 0 ? "刚才的消息没有可以选择的序号。请发送“帮助”，查看能办理的事项。" : $"没有第{number}项，请回复1至{choices.Count}的序号，或发送“帮助”。");
        if (number > step.Card.Actions.Count) return await GoAsync(step, choices[number - 1] == PlayedCard.Back ? step.Dialogue with { Path = [.. step.Dialogue.Path.SkipLast(1)] } : step.Dialogue with { Field = 0 }, first: true);
        var action = step.Card.Actions[number - 1];
        switch (action.GetProperty("type").GetString())
        {
            case "Action.ShowCard":
                var inside = step.Dialogue with { Path = [.. step.Dialogue.Path, number - 1] };
                return await GoAsync(step, inside with { Field = PlayedCard.Of(inside).Inputs.Count > 0 ? 0 : -1 }, first: true);
            case "Action.OpenUrl":
                return Reply.Say($"{PlayedCard.Title(action)}：{action.GetProperty("url").GetString()}");
            default:
                return await step.Route(step.Card.Press(action));
        }
    }

    private async Task<Reply> FillAsync(Step step, string text)
    {
        var (dialogue, input) = (step.Dialogue, step.Card.Inputs[step.Dialogue.Field]);
        if (text == FieldPrompts.Cancel) return await LeaveAsync(step, "已取消");
        if (router.IsCommand(text)) return await AsideAsync(step);
        if (text == FieldPrompts.Back) return await GoAsync(step, dialogue with { Field = dialogue.Field - 1 });
        if (text == FieldPrompts.Finish) return await GoAsync(step, dialogue with { Field = step.Card.Inputs.Count });
        var standing = step.Card.Value(input);
        var (value, fault) = text == FieldPrompts.Keep || (FieldAnswers.Number(text) == 0 && input.Kind != InputKind.Number) ? (standing, null)
            : text == FieldPrompts.Skip ? ("", null)
            : FieldAnswers.Read(input, text, step.Turn.Today);
        if (value?.Length == 0 && input.Required) fault = "这一栏必须填写。";
        return fault is not null ? Reply.Say(fault) : await GoAsync(step, dialogue.With(input.Id, value!) with { Field = Next(step.Card, dialogue.Field) });
    }

    // A form that came back asks for what was wrong with it, any other for all it has.
    private static int Next(PlayedCard card, int field) => !card.Inputs.Any(input => input.Faulty) ? field + 1
        : card.Inputs.Index().Where(input => input.Index > field && input.Item.Faulty).Select(input => input.Index).DefaultIfEmpty(card.Inputs.Count).First();

    // Before the first input and behind the last one there is a choice.
    private async Task<Reply> GoAsync(Step step, Dialogue dialogue, bool first = false)
    {
        var card = PlayedCard.Of(dialogue);
        var asking = dialogue.Field >= 0 && dialogue.Field < card.Inputs.Count;
        var text = asking ? Ask(card, dialogue.Field, first) : dialogue.Field < 0 ? card.Show() : card.Summary();
        await desk.SaveAsync(step.Turn, dialogue with { Field = asking ? dialogue.Field : -1 }, step.Cancellation);
        return Reply.Say(text);
    }

    // Somebody in the middle of a form says a word of ours: what was typed is kept where the form has a draft, and the word is obeyed.
    private async Task<Reply> AsideAsync(Step step)
    {
        var left = (Reply.Sentence)await LeaveAsync(step, "刚才的填写已停下");
        return Reply.Say(await WriteAsync(step.Turn, await step.Route(null), step.Cancellation, $"{left.Text}\n"));
    }

    private async Task<Reply> LeaveAsync(Step step, string said)
    {
        if (step.Card.Draft is not { } draft || step.Dialogue.Values.Count == 0)
        {
            await desk.DropAsync(step.Turn, step.Cancellation);
            return Reply.Say($"{said}，没有保存。");
        }

        var kept = await step.Route(step.Card.Press(draft));
        await desk.DropAsync(step.Turn, step.Cancellation);
        return Reply.Say(kept is Reply.Sentence refusal ? $"{said}，草稿没有存下：{refusal.Text}" : $"{said}，填写的内容已存为草稿，重新打开表单可以继续。");
    }

    private async Task<Reply> WriteRestAsync(Turn turn, Dialogue dialogue, CancellationToken cancellation)
    {
        await desk.SaveAsync(turn, dialogue with { Rest = "" }, cancellation);
        return Reply.Say(dialogue.Rest);
    }

    private sealed record Step(Turn Turn, Dialogue Dialogue, PlayedCard Card, Func<CardPress?, Task<Reply>> Route, CancellationToken Cancellation);
}
