using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Supplements;

/// <summary>增刊: the list; 增刊 调度3 compiles one of a dispatch, 增刊 新编 begins one, 增刊 第2期 shows a signed one. For leaders what is signed.</summary>
public sealed class SupplementWord(SupplementList list, NewSupplement begin, OpenSupplement open, SupplementStore supplements) : IWord
{
    public const string Word = "增刊";
    private const string New = "新编";
    private const string OfDispatch = "调度";

    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.ReadsWholePapers && SupplementDesk.Refusal(turn) is { } refused) return refused;
        var (said, page) = PageWord.Split(rest);
        if (said.Length == 0) return await list.ShowAsync(turn, page);
        if (said == New) return await begin.PressAsync(turn, CardPress.Of("supplement.new"), cancellation);
        if (said.StartsWith(SectionList.Word, StringComparison.Ordinal)) return await open.SectionsAsync(turn, said[SectionList.Word.Length..].Trim(), page);
        if (said.StartsWith(OfDispatch, StringComparison.Ordinal))
        {
            return SupplementDesk.Refusal(turn) ?? await begin.OfNumberAsync(turn, said[OfDispatch.Length..], cancellation)
                ?? Reply.Say("没有找到这次调度，没有编增刊。请写成“增刊 调度3”或者“增刊 调度〔2019〕第3次”；发送“临时调度”，查看次数。");
        }

        var issue = IssueNumber.In(said) ?? (int.TryParse(said, out var number) ? new IssueNumber(number, null, OfAll: false) : null);
        if (issue is null or { OfAll: true }) return Reply.Say("请写成“增刊 第2期”“增刊 调度3”或者“增刊 新编”这样的形式；只发送“增刊”，列出全部增刊。");
        return await supplements.NumberedAsync(issue.Year ?? turn.Today.Year, issue.Number) is { } found
            ? await open.ShowAsync(turn, found.Id, "") : Reply.Say($"没有签发过{issue.Year ?? turn.Today.Year}年增刊第{issue.Number}期。请发送“增刊”，查看全部增刊。");
    }
}
