using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Rounds;
using CztBot.Storage;

namespace CztBot.Rounds;

/// <summary>What did not arrive, in words: by kind and by name, with the way to each.</summary>
internal static class UndeliveredText
{
    private const int MostNames = 10;
    private const int MostKinds = 5;

    public static Reply? Show(IReadOnlyList<LedgerEntry> entries, Standing standing)
    {
        if (entries.Count == 0) return null;
        var kinds = entries.GroupBy(entry => (entry.Month, entry.Kind)).OrderBy(group => DeliveryKinds.Importance(group.Key.Kind)).ThenByDescending(group => group.Key.Month).ToList();
        var several = kinds.Select(group => group.Key.Month).Distinct().Count() > 1;
        return new NoticeCard
        {
            Title = $"有{entries.Count}份消息没有送达",
            Lines =
            [
                .. kinds.Select(group => $"{group.Key.Month.Chinese}{DeliveryNames.Kind(group.Key.Kind)}：{string.Join("；", group.GroupBy(entry => entry.State).Select(state => Named(state.Key, [.. state], standing)))}。"),
                "可以打开明细查看原因并重发；没有绑定账号的，请发绑定码。",
            ],
            Actions =
            [
                .. kinds.Take(MostKinds).Select(group => NoticeAction.Of(
                    $"{(several ? $"{group.Key.Month.Number}月" : "")}{DeliveryNames.Kind(group.Key.Kind)}明细", "delivery.board", ("month", group.Key.Month.ToString()), ("kind", group.Key.Kind))),
                NoticeAction.Of("账号绑定情况", "word.say", ("text", "账号")),
            ],
        }.ToReply();
    }

    private static string Named(string state, IReadOnlyList<LedgerEntry> entries, Standing standing)
    {
        var names = entries.Select(entry => DeliveryNames.Recipient(entry.Recipient, standing)).Distinct().ToList();
        return $"{Word(state)}{entries.Count}份（{string.Join("、", names.Take(MostNames))}{(names.Count > MostNames ? $"等{names.Count}个收件人" : "")}）";
    }

    private static string Word(string state) => state switch
    {
        DeliveryStates.Unreachable => "无法送达",
        DeliveryStates.Unknown => "结果不明",
        _ => "发送失败",
    };
}
