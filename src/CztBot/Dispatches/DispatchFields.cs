using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Dispatches;

namespace CztBot.Dispatches;

/// <summary>The form of one move: its fields, and the buttons that take them.</summary>
/// <param name="Fields">Made anew for each press, so that what was typed stays in them.</param>
public sealed record DispatchFields(
    string Title, string Verb, Func<Dispatch, CardPress, IReadOnlyList<AskField>> Fields, params IReadOnlyList<(string Title, string Name, string Value)> Buttons)
{
    /// <summary>Whether the press came from the form.</summary>
    public static bool Filled(CardPress press) => press.Text("filled") == "true" || press.Has("reason", "date", "absent", "observing", "text");

    /// <summary>A sentence where a text is too long, or a date cannot be read; null where all is well.</summary>
    public static string? Fault(CardPress press) =>
        press.Fault(("reason", "理由"), ("content", "要求"), ("place", "地点"), ("units", "单位"), ("text", "纪要"), ("items", "事项"), ("time", "时间"), ("instead", "参加人员"))
        ?? (press.Clean("date").Length > 0 && press.Date("date") is null ? "会议日期应为 2020-06-30 这样的日期，请重新选择。" : null);

    public Reply Show(Dispatch dispatch, CardPress press, string notice)
    {
        (string, string)[] carried = [("dispatch", dispatch.Id), ("version", $"{dispatch.Version}"), ("filled", "true")];
        return new AskCard
        {
            Title = $"{Title} {DispatchView.Title(dispatch)}",
            Lines = [CardString.Escape(dispatch.Content)],
            Notice = notice,
            Fields = Fields(dispatch, press),
            Actions =
            [
                .. Buttons.Select(button => NoticeAction.Of(button.Title, Verb, [.. carried, (button.Name, button.Value)])),
                NoticeAction.Of("返回", "dispatch.open", ("dispatch", dispatch.Id)),
            ],
        }.ToReply();
    }
}
