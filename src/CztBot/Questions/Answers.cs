using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>Understands what was asked and hands it to the one class that answers it.</summary>
public sealed class Answers(Readers readers, ItemAnswer items, Lists lists, Seats seats) : IQuestions
{
    public async Task<Reply> AskAsync(Turn turn, CancellationToken cancellation)
    {
        var question = readers.For(turn.Standing.Plan).Read(turn.Text, turn.Caller.UnitIds, turn.Today);
        return question switch
        {
            Question.Progress asked => await items.ProgressAsync(turn, asked.Items, asked.Month),
            Question.Lead asked => items.Lead(turn, asked.Items),
            Question.Overview asked => await lists.Overview.ShowAsync(turn, asked),
            Question.ByStatus asked => await lists.Status.ShowAsync(turn, asked),
            Question.NotReported asked => await lists.Missing.ShowAsync(turn, asked),
            Question.Presiding => seats.Presiding(turn, question.Month),
            Question.Secretariat => seats.Secretariat(turn),
            Question.Ambiguous asked => Choices(turn, asked),
            Question.NoSuchNumber asked => Reply.Say(
                $"行动计划里没有“{asked.Named}”。重点任务共{turn.Standing.Plan.Items.Count(item => item.Kind == Core.Plans.PlanItemKind.Task)}项，请写成“任务5”这样的编号，或说几个关键词。"),
            _ => Reply.Say("我能回答行动计划的进展，例如：任务5到哪了、三干咋样了、湘潭住建管着哪几项、哪些滞后、还有谁没报。"),
        };
    }

    private static Reply Choices(Turn turn, Question.Ambiguous asked) => new DigestCard(
        "您问的是哪一项？", "有几项都与您的问题有关，请选择：",
        [.. asked.Candidates.Select(item => new DigestRow(
            $"{turn.Standing.Label(item)}　{CardString.Escape(item.Title)}", turn.Standing.UnitName(item.Leads[0].UnitId), "default",
            asked.WhoLeads ? "question.lead" : "question.item", "选这项", asked.Month?.ToString() ?? "", item.Id))], "").ToReply();
}

/// <summary>The answers that are lists.</summary>
public sealed record Lists(OverviewAnswer Overview, StatusAnswer Status, MissingAnswer Missing);

/// <summary>question.item: the item that was chosen from a list.</summary>
public sealed class ChosenItem(ItemAnswer items) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        turn.Standing.Item(press.Text("item") ?? "") is { } item
            ? items.ProgressAsync(turn, [item], press.Month)
            : Task.FromResult(Reply.Say("这一项已不在行动计划里，请重新提问。"));
}

/// <summary>question.lead: the item that was chosen, where it was asked who leads it.</summary>
public sealed class ChosenLead(ItemAnswer items) : IVerb
{
    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) =>
        Task.FromResult(turn.Standing.Item(press.Text("item") ?? "") is { } item
            ? items.Lead(turn, [item])
            : Reply.Say("这一项已不在行动计划里，请重新提问。"));
}
