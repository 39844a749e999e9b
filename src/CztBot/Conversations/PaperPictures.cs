using CztBot.Papers.Pictures;

namespace CztBot.Conversations;

/// <summary>The pictures of a paper: their links in a card, and what lies behind these.</summary>
public static class PaperPictures
{
    /// <summary>How the name of a picture begins, before the paper and the number from 1.</summary>
    public const string Name = "picture";

    /// <summary>A link for each; none where nobody could open them.</summary>
    /// <param name="folder">The shelf of the paper.</param>
    /// <param name="paper">Names the paper on it, without a hyphen.</param>
    public static async Task<IReadOnlyList<PaperImage>> ToAsync(this PaperLinks links, string folder, string paper, IReadOnlyList<PaperPicture> pictures, TimeSpan? life)
    {
        List<PaperImage> found = [];
        foreach (var (index, picture) in pictures.Index())
            if (await links.ToAsync(folder, $"{Name}-{paper}-{index + 1}.png", life) is { } url) found.Add(new PaperImage(picture.Caption, url, picture.Words));
        return found;
    }

    /// <summary>The picture of a number as a link says it.</summary>
    /// <param name="pictures">Those of the paper as it stands; null where there is none.</param>
    /// <param name="paper">What to open again where it is not there any more.</param>
    public static RackAnswer Take(IReadOnlyList<PaperPicture>? pictures, string number, string paper) =>
        pictures is not null && int.TryParse(number, out var place) && place >= 1 && place <= pictures.Count
            ? new RackAnswer.File(pictures[place - 1].Draw()!, PaperTypes.Png, "")
            : new RackAnswer.Nothing($"没有这幅图，内容可能已经更新。请重新打开{paper}。");
}
