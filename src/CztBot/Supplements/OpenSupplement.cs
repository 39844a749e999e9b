using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core;
using CztBot.Operations;

namespace CztBot.Supplements;

/// <summary>supplement.open: the draft with its sections, or the signed one.</summary>
public sealed class OpenSupplement(SupplementDesk desk, SupplementCards cards, TemplateShelf templates) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.ReadAsync(turn, press);
        return refusal ?? await ShowAsync(turn, file!, "");
    }

    /// <summary>A supplement with a sentence above it.</summary>
    public async Task<Reply> ShowAsync(Turn turn, string id, string notice)
    {
        var (file, refusal) = await desk.ReadAsync(turn, Press(id));
        return refusal ?? await ShowAsync(turn, file!, notice);
    }

    /// <summary>The sections of a draft to edit.</summary>
    public async Task<Reply> SectionsAsync(Turn turn, string id, int page)
    {
        var (file, refusal) = await desk.OpenAsync(turn, Press(id));
        if (refusal is not null) return refusal;
        return file!.Issued is not null ? await ShowAsync(turn, file, "已经签发，内容不能更改。")
            : SectionList.Show("增刊（草稿）", Rows(file), page, Edit(file), "supplement.section", file.Draft.Id, Back(file));
    }

    internal async Task<Reply> ShowAsync(Turn turn, SupplementFile file, string notice)
    {
        if (file.Issued is not null) return await cards.SignedAsync(turn, file.Issued, notice);
        (string, string) id = (SupplementDesk.Named, file.Draft.Id);
        List<NoticeAction> actions = [SectionList.Button(Edit(file)), NoticeAction.Of("预览", "supplement.preview", id), NoticeAction.Of("查看版面", "supplement.pages", id)];
        if (turn.Caller.MaySign) actions.Add(NoticeAction.Of("签发", "supplement.sign", id, ("stamp", file.Stamp)));
        actions.Add(NoticeAction.Of("撤销草稿", "supplement.drop", id, ("version", $"{file.Draft.Version}")));
        actions.Add(NoticeAction.Of("增刊列表", "word.say", ("text", SupplementWord.Word)));
        var lead = file.Paper.Dispatch.Length > 0 ? $"来源：{file.Paper.Dispatch}。“下步工作”没有填写的，不印入文件。" : "";
        return new DraftCard($"增刊（草稿）：{CardString.Escape(file.Paper.Title)}", lead, notice + templates.Take().Problem, [.. Rows(file).Select(row => row.Shown)], actions).ToReply()
            .Traced(TraceSupplement.Button(file.Draft.Id));
    }

    /// <summary>The way back to a draft.</summary>
    internal static NoticeAction Back(SupplementFile file) => NoticeAction.Of("返回", "supplement.open", (SupplementDesk.Named, file.Draft.Id));

    private static string Edit(SupplementFile file) => $"{SupplementWord.Word} {SectionList.Word} {file.Draft.Id}";

    private static CardPress Press(string id) => CardPress.Of("supplement.open", (SupplementDesk.Named, id));

    private static IEnumerable<(DraftRow Shown, string Key)> Rows(SupplementFile file) => file.Parts.Select(part =>
    {
        var edit = file.Draft.EditOf(part.Machine.Key);
        return (DraftRow.Of(
            part.Heading, edit?.Text ?? part.Machine.Text,
            [part.Machine.LeadersOnly ? "仅报领导" : "", file.IsOutdated(part.Machine) ? "已编辑，底稿有更新" : edit is not null ? "已编辑" : ""], file.IsOutdated(part.Machine)), part.Machine.Key);
    });
}
