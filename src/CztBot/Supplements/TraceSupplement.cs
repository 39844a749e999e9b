using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Bulletins;
using CztBot.Core.Supplements;

namespace CztBot.Supplements;

/// <summary>supplement.figures: the units and orders behind each figure (R59).</summary>
public sealed class TraceSupplement(SupplementDesk desk) : IVerb
{
    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        var (file, refusal) = await desk.ReadAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Issued is { Intact: false }) return Reply.Say("这期增刊与签发时的校验值不一致，已停止提供。请告知秘书处和系统管理员。");
        var paper = file.Paper;
        if (paper.Figures.Count == 0) return Reply.Say("这期增刊由秘书处自行编写，没有系统统计的数，没有依据可列。请发送“增刊”，查看其他各期。");
        return FigureCard.Show(
            press, paper.Issue, [$"来源：{paper.Dispatch}的报送、到会记录和交办单；括号内为采用的报送版次。"],
            [.. paper.Figures.Select(figure => Traced(turn.Standing, paper, figure))], Button(file.Draft.Id), OpenSupplement.Back(file));
    }

    /// <summary>The button under a supplement.</summary>
    internal static NoticeAction Button(string id) => NoticeAction.Of(FigureCard.Title, "supplement.figures", (SupplementDesk.Named, id));

    private static TracedFigure Traced(Standing standing, Supplement paper, Figure figure)
    {
        string Name(string id) => id.StartsWith('〔') ? $"交办单{id}"
            : standing.UnitName(id) + (paper.Sources.FirstOrDefault(source => source.UnitId == id) is { } source ? $"（第{source.Version}版）" : "");
        return new TracedFigure(figure.Name, $"{figure.Value}{(figure.Name.EndsWith("单位", StringComparison.Ordinal) ? "家" : "项")}", [.. figure.Items.Select(Name)]);
    }
}
