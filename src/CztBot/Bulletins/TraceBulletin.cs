using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Storage;

namespace CztBot.Bulletins;

/// <summary>bulletin.figures: the items, report versions and orders behind each figure, in the form that the person may read (R59).</summary>
public sealed class TraceBulletin(BulletinDesk desks, BulletinStore bulletins) : IVerb
{
    private const string Orders = "交办";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (press.Month is not { } month) return Reply.Say("没有指明是哪一期简报，不能列出依据。请发送“简报”，从卡片上打开。");
        var (paper, refusal) = await PaperAsync(turn, month);
        if (paper is null) return refusal!;
        var full = turn.Caller.InSecretariat || turn.Caller.ReadsWholePapers;
        var circular = !full || press.Text("form") == PaperFiles.Circular;
        var hidden = circular ? paper.Orders.Where(order => order.LeadersOnly).Select(order => order.Number).ToHashSet(StringComparer.Ordinal) : [];
        var shown = circular ? paper.Circular() : paper;
        return FigureCard.Show(
            press, $"{BulletinNames.Of(shown)}{(paper.Number == 0 ? $"（{month.Chinese}草稿）" : $"第{paper.Number}期")}", [$"来源：{month.Chinese}月报和交办单台账；括号内为采用的月报版次。"],
            [.. paper.Figures.Select(figure => Traced(turn.Standing, paper, figure, hidden))], Button(month, circular),
            NoticeAction.Of("返回", "word.say", ("text", $"{(turn.Caller.InSecretariat || !circular ? "简报" : "通报")} {month}")));
    }

    /// <summary>The button under a paper.</summary>
    internal static NoticeAction Button(Month month, bool circular) =>
        NoticeAction.Of(FigureCard.Title, "bulletin.figures", ("month", month.ToString()), ("form", circular ? PaperFiles.Circular : PaperFiles.Bulletin));

    private async Task<(Bulletin? Paper, Reply? Refusal)> PaperAsync(Turn turn, Month month)
    {
        if (turn.Caller.InSecretariat)
        {
            var (file, refusal) = await desks.OpenAsync(turn, month);
            return (file?.Paper, refusal);
        }
        return await bulletins.FindAsync(month) switch
        {
            null => (null, Reply.Say($"{month.Chinese}的简报还没有签发，不能列出依据。请发送“简报”，查看已签发的简报。")),
            { Intact: false } => (null, Reply.Say($"{month.Chinese}的简报与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。")),
            var issued => (BulletinJson.Read(issued.Body), null),
        };
    }

    // T05; 2019-10/T05@2: a report of another month; 湘潭/交通: a unit.
    private static string Name(Standing standing, Bulletin paper, string id)
    {
        string Label(string itemId) => standing.Item(itemId) is { } item ? standing.Label(item) : itemId;
        if (id.Split('/', 2) is not [var first, var rest]) return Label(id) + (paper.Sources.FirstOrDefault(source => source.ItemId == id) is { } source ? $"（第{source.Version}版）" : "");
        if (!Month.TryParse(first, out var month)) return standing.UnitName(id);
        return rest.Split('@') is [var item, var version] ? $"{Label(item)}（{month.Chinese}第{version}版）" : $"{Label(rest)}（{month.Chinese}）";
    }

    private static TracedFigure Traced(Standing standing, Bulletin paper, Figure figure, HashSet<string> hidden)
    {
        if (figure.Name.StartsWith(Orders, StringComparison.Ordinal))
        {
            List<string> orders = [.. figure.Items.Where(number => !hidden.Contains(number))];
            return new TracedFigure(figure.Name, $"{orders.Count}项", [.. orders.Select(number => $"交办单{number}")]);
        }
        var percent = paper.Progress.FirstOrDefault(row => Figure.OfPercent(row.Label) == figure.Name)?.Percent;
        return new TracedFigure(figure.Name, percent is { } share ? $"{share}%" : figure.Name == Figure.SilentUnits ? $"{figure.Value}家" : $"{figure.Value}项", [.. figure.Items.Select(id => Name(standing, paper, id))]);
    }
}
