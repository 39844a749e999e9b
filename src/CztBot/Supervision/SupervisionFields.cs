using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Supervision;

namespace CztBot.Supervision;

/// <summary>The form of one move: its fields, and the buttons that take them.</summary>
/// <param name="Fields">Made anew for each press, so that what was typed stays in them.</param>
public sealed record SupervisionFields(
    string Title, string Verb, Func<SupervisionCase, CardPress, IReadOnlyList<AskField>> Fields, params IReadOnlyList<(string Title, string Name, string Value)> Buttons)
{
    /// <summary>Whether the press came from the form.</summary>
    public static bool Filled(CardPress press) =>
        press.Text("filled") == "true" || press.Has("reason", "matter", "basis", "practice", "findings", "cause", "opinion", "view", "result", "date", "due");

    /// <summary>A sentence where a text is too long, or a date cannot be read; null where all is well.</summary>
    public static string? Fault(CardPress press) =>
        press.Fault(
            ("reason", "理由"), ("matter", "督查事项"), ("basis", "督查依据"), ("team", "督查组成员"), ("practice", "做法与成效"), ("findings", "发现的问题"), ("cause", "原因"),
            ("opinion", "意见建议"), ("view", "单位意见"), ("result", "结果"), ("attachment", "附件"))
        ?? (press.Clean("date").Length > 0 && press.Date("date") is null ? "督查日期应为 2020-06-30 这样的日期，请重新选择。" : null);

    public Reply Show(Standing standing, SupervisionCase one, CardPress press, string notice)
    {
        (string, string)[] carried = [("supervision", one.Id), ("version", $"{one.Version}"), ("filled", "true")];
        return new AskCard
        {
            Title = $"{Title} {SupervisionView.Title(standing, one)}",
            Lines = [CardString.Escape(one.Record.Matter)],
            Notice = notice,
            Fields = Fields(one, press),
            Actions =
            [
                .. Buttons.Select(button => NoticeAction.Of(button.Title, Verb, [.. carried, (button.Name, button.Value)])),
                NoticeAction.Of("返回", "supervision.show", ("supervision", one.Id)),
            ],
        }.ToReply();
    }
}
