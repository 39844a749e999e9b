using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Bulletins;
using CztBot.Core.Orders;
using CztBot.Core.Reports;
using CztBot.Core.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>supplement.section: the title or one section to edit.</summary>
public sealed class OpenSupplementSection(SupplementDesk desk, OpenSupplement open) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，内容不能更改。");
        return file.Part(press.Text("item")) is { } machine
            ? Show(file, machine, file.Draft.EditOf(machine.Key)?.Text ?? machine.Text, "")
            : await open.ShowAsync(turn, file, "没有找到要编辑的部分，底稿可能已经更新，请重新选择。");
    }

    /// <param name="text">What stands in the field: nothing that was typed is lost.</param>
    internal static Reply Show(SupplementFile file, BulletinSection machine, string text, string notice)
    {
        var edit = file.Draft.EditOf(machine.Key);
        List<string> lines = edit is null ? [] : text != edit.Text ? [$"现在的内容：{CardString.Escape(edit.Text)}"]
            : [$"{(file.IsOutdated(machine) ? "底稿已更新为" : "系统底稿")}：{(machine.Text.Length > 0 ? CardString.Escape(Excerpt.Of(machine.Text, ReportForm.MaxText)) : "无")}"];
        // What does not fit into a field would be cut by it.
        if (text.Length > ReportForm.MaxText && edit is null)
        {
            lines.Add($"底稿有{text.Length}字，表单放不下，请按“预览”查看。下面填写的内容将代替底稿。");
            text = "";
        }

        (string, string)[] data = [(SupplementDesk.Named, file.Draft.Id), ("item", machine.Key), ("version", $"{file.Draft.VersionOf(machine.Key)}")];
        return new AskCard
        {
            Title = $"增刊（草稿）：{machine.Heading}",
            Lines = lines,
            Notice = notice,
            Fields = [machine.Key == Supplement.TitleKey ? AskField.Line("text", $"标题（最多{NewSupplement.MostTitle}字）", text) : AskField.Text("text", $"内容（每段一行，最多{ReportForm.MaxText}字）", text)],
            Actions =
            [
                NoticeAction.Of("保存", "supplement.edit", data),
                .. edit is null ? Array.Empty<NoticeAction>() : [NoticeAction.Of("恢复底稿", "supplement.edit", [.. data, ("restore", "true")])],
                OpenSupplement.Back(file),
            ],
        }.ToReply();
    }
}

/// <summary>supplement.edit: a person's text over the machine's; compiling again keeps it.</summary>
public sealed class EditSupplement(Database database, SupplementDesk desk, OpenSupplement open) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Issued is not null) return await open.ShowAsync(turn, file, "已经签发，内容不能更改，刚才的修改没有保存。");
        if (file.Part(press.Text("item")) is not { } machine) return await open.ShowAsync(turn, file, "没有找到要编辑的部分，底稿可能已经更新，请重新选择。");
        var restore = press.Text("restore") == "true";
        var text = restore ? "" : machine.Key == Supplement.TitleKey ? press.Clean("text").ReplaceLineEndings("") : press.Clean("text");
        var most = machine.Key == Supplement.TitleKey ? NewSupplement.MostTitle : ReportForm.MaxText;
        if (text.Length > most) return OpenSupplementSection.Show(file, machine, text, $"“{machine.Heading}”有{text.Length}字，最多{most}字，没有保存。");
        if (text.Length == 0 && !restore) return OpenSupplementSection.Show(file, machine, machine.Text, "内容不能为空，没有保存。不需要修改的，请按“恢复底稿”。");
        var kept = press.Number("version") == file.Draft.VersionOf(machine.Key) && await database.WriteAsync(
            turn.Actor, work => SupplementStore.SaveAsync(work, file.Draft.Edited(machine.Key, text, machine.Text, new Stamp(turn.Actor.PersonId, turn.Actor.At)), "编辑", file.Draft), cancellation);
        var (now, gone) = await desk.OpenAsync(turn, press);
        if (now is null) return gone!;
        return kept ? await open.ShowAsync(turn, now, restore ? $"“{machine.Heading}”已恢复系统底稿。" : $"“{machine.Heading}”已保存。")
            : OpenSupplementSection.Show(now, machine, text, "刚刚有人修改过这一部分，您的内容没有保存，还在下面。请核对后再保存。");
    }
}
