using CztBot.Conversations;
using CztBot.Core.Orders;

namespace CztBot.Orders;

/// <summary>The form of one move: its fields, and the button that takes them.</summary>
/// <param name="Fields">Made anew for each press, so that what was typed stays in them.</param>
public sealed record OrderFields(string Title, string Verb, Func<HandOverOrder, CardPress, IReadOnlyList<AskField>> Fields, params IReadOnlyList<(string Title, string Name, string Value)> Buttons)
{
    /// <summary>Whether the press came from the form.</summary>
    public bool Filled(CardPress press) => press.Text("filled") == "true" || press.Has("reason", "opinion", "reply", "mainUnit", "suggestedUnit", "due");

    public string? Fault(CardPress press) => press.Fault(("reason", "理由"), ("opinion", "意见"), ("reply", "办理情况"), ("attachment", "附件"));

    public Reply Show(HandOverOrder order, CardPress press, string notice)
    {
        (string, string)[] carried = [("order", order.Id), ("version", $"{order.Version}"), ("filled", "true")];
        return new AskCard
        {
            Title = $"{Title} {OrderView.Title(order)}",
            Lines = [Cards.CardString.Escape(order.Content.Requirement), $"办结时限{OrderView.Day(order.Content.DueOn)}"],
            Notice = notice,
            Fields = Fields(order, press),
            Actions = [.. Buttons.Select(button => NoticeAction.Of(button.Title, Verb, [.. carried, (button.Name, button.Value)])), NoticeAction.Of("返回", "order.open", ("order", order.Id))],
        }.ToReply();
    }
}
