using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Reports;
using CztBot.Storage;

namespace CztBot.Summaries;

/// <summary>summary.section: one section to edit.</summary>
public sealed class OpenSummarySection(SummaryDesk desk, OpenSummary open) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press.Text("month"));
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，内容不能更改。");
        return file.Section(press.Text("item")) is { } machine
            ? Show(file, machine, file.EditOf(machine.Key)?.Text ?? machine.Text, "")
            : await open.ShowAsync(turn, file, "没有找到要编辑的部分，底稿可能已经更新，请重新选择。");
    }

    /// <param name="text">What stands in the field: nothing that was typed is lost.</param>
    internal static Reply Show(SummaryFile file, BulletinSection machine, string text, string notice)
    {
        var edit = file.EditOf(machine.Key);
        var (label, other) = edit is null ? ("", "") : text != edit.Text ? ("现在的内容", edit.Text) : (file.IsOutdated(machine) ? "底稿已更新为" : "系统底稿", machine.Text);
        (string, string)[] data = [("month", file.Scope.Code), ("item", machine.Key), ("version", $"{file.VersionOf(machine.Key)}")];
        return new AskCard
        {
            Title = $"{file.Scope.Title}：{machine.Heading}",
            Lines = other.Length == 0 ? [] : [$"{label}：{CardString.Escape(other)}"],
            Notice = notice,
            Fields = [AskField.Text("text", $"内容（每段一行，最多{ReportForm.MaxText}字）", text)],
            Actions =
            [
                NoticeAction.Of("保存", "summary.edit", data),
                .. edit is null ? Array.Empty<NoticeAction>() : [NoticeAction.Of("恢复底稿", "summary.edit", [.. data, ("restore", "true")])],
                NoticeAction.Of("返回", "summary.open", ("month", file.Scope.Code)),
            ],
        }.ToReply();
    }
}

/// <summary>summary.edit: a person's text over the machine's; compiling again keeps it.</summary>
public sealed class EditSummary(Database database, SummaryDesk desk, OpenSummary open) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press.Text("month"));
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，内容不能更改，刚才的修改没有保存。");
        if (file.Section(press.Text("item")) is not { } machine) return await open.ShowAsync(turn, file, "没有找到要编辑的部分，底稿可能已经更新，请重新选择。");
        var restore = press.Text("restore") == "true";
        var text = restore ? "" : press.Clean("text");
        if (text.Length > ReportForm.MaxText)
            return OpenSummarySection.Show(file, machine, text, $"“{machine.Heading}”有{text.Length}字，最多{ReportForm.MaxText}字，没有保存。");
        if (text.Length == 0 && !restore) return OpenSummarySection.Show(file, machine, machine.Text, "内容不能为空，没有保存。不需要修改的，请按“恢复底稿”。");
        var kept = await database.WriteAsync(turn.Actor, work => SummaryStore.EditAsync(work, file.Scope.Code, machine.Key, text, machine.Text, press.Number("version") ?? 0), cancellation);
        var (now, _) = await desk.OpenAsync(turn, file.Scope.Code);
        return kept ? await open.ShowAsync(turn, now!, restore ? $"“{machine.Heading}”已恢复系统底稿。" : $"“{machine.Heading}”已保存。")
            : OpenSummarySection.Show(now!, machine, text, "刚刚有人修改过这一部分，您的内容没有保存，还在下面。请核对后再保存。");
    }
}
