using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Supplements;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>The supplements, drafts first and then the newest; leaders see what is signed.</summary>
public sealed class SupplementList(SupplementStore supplements, SupplementDesk desk)
{
    private const int Rows = 3;

    public async Task<Reply> ShowAsync(Turn turn, int page, string notice = "")
    {
        var issued = (await supplements.IssuesAsync()).ToDictionary(one => one.Id, StringComparer.Ordinal);
        List<SupplementDraft> drafts = turn.Caller.InSecretariat ? [.. (await supplements.AllAsync()).Where(one => one.State == SupplementState.Draft)] : [];
        var screen = new ListScreen<string>([.. drafts.Select(draft => draft.Id), .. issued.Keys], page, Rows);
        List<DigestRow> rows = [];
        foreach (var id in screen.Shown) rows.Add(issued.TryGetValue(id, out var signed) ? Signed(signed) : await DraftAsync(turn, drafts.Find(draft => draft.Id == id)!));
        return new DigestCard(
            rows.Count == 0 ? "还没有增刊" : "增刊", $"{notice}草稿{drafts.Count}份，已签发{issued.Count}期。增刊在每月简报之外单独编号。", rows, screen.Foot)
        {
            Actions = [.. screen.Turn(SupplementWord.Word), .. turn.Caller.InSecretariat ? [NoticeAction.Of("新编增刊", "supplement.new")] : (NoticeAction[])[NoticeAction.Of("帮助", "word.say", ("text", "帮助"))]],
        }.ToReply();
    }

    private static DigestRow Signed(IssuedSupplement one) => new(
        $"{one.Year}年增刊第{one.Number}期", $"{(one.Intact ? CardString.Escape(SupplementJson.Read(one.Body).Title) : "校验值不一致")}，{one.SignedAt:M月d日}签发", one.Intact ? "default" : "attention", "supplement.open", "打开", one.Id, "");

    private async Task<DigestRow> DraftAsync(Turn turn, SupplementDraft draft)
    {
        var title = await desk.FindAsync(turn.Standing, draft.Id, turn.Actor.At) is { } file ? file.Paper.Title : draft.Title;
        return new DigestRow(CardString.Escape(title), $"草稿，{turn.Standing.PersonName(draft.Started.By)}{draft.Started.At:M月d日}起编写", "warning", "supplement.open", "打开", draft.Id, "");
    }
}
