using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Members;
using CztBot.Core.Members.Sheets;
using CztBot.Core.Plans;
using CztBot.Storage;

namespace CztBot.Plans;

/// <summary>落实单位: general names for which the secretariat has yet to name real units, first; 落实单位 5 narrows to an item (R15).</summary>
public sealed class PlaceholderList : IWord, IVerb
{
    private const int Rows = 3;
    public const string NoRight = "落实责任单位由秘书处办理，您没有这项权限。请发送“帮助”，查看您能办理的事项。";

    public Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(Show(turn, rest, 0));

    public Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation) => Task.FromResult(Show(turn, "", press.Number("page") ?? 0));

    private static Reply Show(Turn turn, string rest, int page)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say(NoRight);
        var all = turn.Standing.Placeholders;
        var asked = rest.Length == 0 ? null : ItemNumbers.Find(turn.Standing.Plan, rest).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var shown = all.Where(one => asked is null || asked.Contains(one.ItemId)).OrderByDescending(one => one.IsOpen).ToList();
        if (shown.Count == 0) return Reply.Say(asked is null ? "行动计划里没有需要落实的统称单位。" : "这个事项没有需要落实的统称单位。请发送“落实单位”，查看全部。");
        page = Math.Clamp(page, 0, (shown.Count - 1) / Rows);
        return new DigestCard(
            $"统称单位{shown.Count}处，未落实{shown.Count(one => one.IsOpen)}处", "行动计划写作“相关区县政府”等统称的，落实到具体单位以后才能发送交办和调度。",
            [.. shown.Skip(page * Rows).Take(Rows).Select(one => Row(turn, one))], shown.Count > Rows ? $"第{page + 1}页，共{(shown.Count + Rows - 1) / Rows}页" : "")
        {
            Actions =
            [
                .. (page + 1) * Rows < shown.Count ? [NoticeAction.Of("更多", "placeholder.list", ("page", $"{page + 1}"))] : Array.Empty<NoticeAction>(),
                page > 0 || asked is not null ? NoticeAction.Of("返回首页", "placeholder.list", ("page", "0")) : NoticeAction.Of("帮助", "word.say", ("text", "帮助")),
            ],
        }.ToReply();
    }

    private static DigestRow Row(Turn turn, Placeholder one)
    {
        var item = turn.Standing.Item(one.ItemId)!;
        return new DigestRow(
            $"{turn.Standing.Label(item)} {CardString.Escape(item.Title)}",
            $"{CardString.Escape(one.Name.Name)} · {(one.IsOpen ? "未落实" : $"已落实：{string.Join('、', one.UnitIds.Select(turn.Standing.UnitName))}")}", one.IsOpen ? "warning" : "good", "placeholder.resolve",
            one.IsOpen ? "落实" : "修改", "", $"{one.ItemId}|{one.Name.UnitId}");
    }
}

/// <summary>placeholder.resolve: real units of the roster in the place of a general name; emptied, the general name stands again (R15).</summary>
public sealed class ResolvePlaceholder(Database database) : IVerb
{
    private const int Most = 20;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say(PlaceholderList.NoRight);
        var (itemId, name) = (press.Text("item") ?? "").Split('|', 2) is [var id, var about] ? (id, about) : ("", "");
        if (turn.Standing.Placeholders.FirstOrDefault(one => one.ItemId == itemId && one.Name.UnitId == name) is not { } placeholder)
            return Reply.Say("没有找到这处统称单位，不能落实；可能计划已经更换。请发送“落实单位”，查看最新列表。");
        if (press.Fault() is { } fault) return Reply.Say(fault);
        if (!press.Has("units")) return Form(turn, placeholder, press, "");
        var (units, wrong) = Read(turn, press.Clean("units"));
        if (wrong.Length > 0) return Form(turn, placeholder, press, wrong);
        if (press.Text("version") is { } seen && seen != $"{placeholder.Version}") return Form(turn, placeholder, press, "刚刚有更新，没有保存。您填写的内容还在，请核对后再提交。", renewed: true);
        if (units.SequenceEqual(placeholder.UnitIds)) return Form(turn, placeholder, press, "与现有的相同，没有保存。");
        if (!await database.WriteAsync(turn.Actor, work => PlaceholderStore.SaveAsync(work, placeholder, units), cancellation)) return Form(turn, placeholder, press, "刚刚有更新，没有保存。您填写的内容还在，请重新打开后核对。");
        return new NoticeCard
        {
            Title = Title(turn, placeholder),
            Lines = [units.Count == 0 ? $"已恢复为统称“{CardString.Escape(placeholder.Name.Name)}”。" : $"已落实：{string.Join('、', units.Select(turn.Standing.UnitName))}。"],
            Actions = [NoticeAction.Of("返回列表", "word.say", ("text", "落实单位")), NoticeAction.Of("帮助", "word.say", ("text", "帮助"))],
        }.ToReply();
    }

    private static (IReadOnlyList<string> Units, string Fault) Read(Turn turn, string typed)
    {
        var units = new List<string>();
        foreach (var name in CellText.Split(typed))
        {
            switch (UnitSearch.Of(turn.Standing, name, "作为具体单位"))
            {
                case UnitSearch.Found found:
                    units.Add(found.UnitId);
                    break;
                case UnitSearch.NotFound missing:
                    return ([], missing.Reason + "名册里没有的，请先在名册的“单位”表登记。");
            }
        }

        return units.Count > Most ? ([], $"写了{units.Count}个单位，最多{Most}个，请核对。") : ([.. units.Distinct()], "");
    }

    private static string Title(Turn turn, Placeholder placeholder) =>
        $"{turn.Standing.Label(turn.Standing.Item(placeholder.ItemId)!)} {CardString.Escape(placeholder.Name.Name)}";

    private static Reply Form(Turn turn, Placeholder placeholder, CardPress press, string notice, bool renewed = false) => new AskCard
    {
        Title = Title(turn, placeholder),
        Lines = [CardString.Escape(turn.Standing.Item(placeholder.ItemId)!.Title)],
        Notice = notice,
        Fields = [AskField.Text("units", "具体单位全称，几个用“、”隔开；清空则恢复为统称", press.Text("units") ?? string.Join('、', placeholder.UnitIds.Select(turn.Standing.UnitName)))],
        Actions =
        [
            NoticeAction.Of("保存", "placeholder.resolve", ("item", $"{placeholder.ItemId}|{placeholder.Name.UnitId}"), ("version", renewed ? $"{placeholder.Version}" : press.Text("version") ?? $"{placeholder.Version}")),
            NoticeAction.Of("返回列表", "word.say", ("text", "落实单位")),
        ],
    }.ToReply();
}
