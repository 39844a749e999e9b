using CztBot.Papers.Pictures;
using SkiaSharp;

namespace CztBot.Papers.Tests.Pictures;

public sealed class BarPictureTests
{
    [Fact]
    public void Parts_differ_in_lightness_so_that_they_are_told_apart_in_grey()
    {
        using var picture = SKBitmap.Decode(Draw(["绿灯", "红灯"], [5, 5]));

        // In the upper part of the bar, beside the numbers.
        Math.Abs(Grey(picture.GetPixel(300, 30)) - Grey(picture.GetPixel(900, 30))).ShouldBeGreaterThan(60);
    }

    [Theory]
    [InlineData("未启动 前期工作 正常推进 进度滞后 严重滞后 基本完成 已完成 暂停 调整 待核定 退回中 未报送")]
    [InlineData("绿灯 黄灯 红灯 不亮灯或未核定")]
    [InlineData("按时 逾期 未报送")]
    [InlineData("已办结 超期办结 办理中 超期未结")]
    public void Any_two_parts_of_a_picture_are_told_apart_in_grey_by_lightness_or_by_their_lines(string words)
    {
        var strips = words.Split(' ').Select(word => (Word: word, Strip: Strip(word))).ToList();

        var alike = strips.SelectMany((one, index) => strips.Skip(index + 1).Select(other => (one.Word, Other: other.Word, Apart: one.Strip.Zip(other.Strip, (a, b) => Math.Abs(a - b)).Average())))
            .Where(pair => pair.Apart < 20).Select(pair => $"{pair.Word} {pair.Other} {pair.Apart:0}");

        alike.ShouldBeEmpty();
    }

    [Fact]
    public void A_hatched_part_has_lines_and_a_plain_one_has_none()
    {
        using var hatched = SKBitmap.Decode(Draw(["逾期"], [4]));
        using var plain = SKBitmap.Decode(Draw(["按时"], [4]));

        Shades(hatched).ShouldBeGreaterThan(1);
        Shades(plain).ShouldBe(1);
    }

    [Fact]
    public void Different_words_are_different_letters_and_never_the_same_boxes() =>
        Draw(["按时"], [4], "长沙市").ShouldNotBe(Draw(["按时"], [4], "湘潭市"));

    [Fact]
    public void A_picture_is_opaque_and_a_small_file()
    {
        var png = Draw(["正常推进", "逾期", "未报送"], [12, 5, 3]);

        using var picture = SKBitmap.Decode(png);
        picture.AlphaType.ShouldBe(SKAlphaType.Opaque);
        png.Length.ShouldBeLessThan(30_000);
    }

    [Fact]
    public void Nothing_to_count_is_no_picture()
    {
        BarPicture.Draw(["按时"], [("长沙市", [0])]).ShouldBeNull();
        BarPicture.Draw([], []).ShouldBeNull();
    }

    private static byte[] Draw(IReadOnlyList<string> parts, IReadOnlyList<int> counts, string name = "长沙市")
    {
        var png = BarPicture.Draw(parts, [(name, counts)]);
        const string missing = "No font with Chinese characters: install one (Debian: apt-get install fonts-noto-cjk).";
        if (png is null && Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1") Assert.Fail(missing);
        Assert.SkipWhen(png is null, missing);
        return png!;
    }

    // Of the bar's beginning, away from frame and number.
    private static List<double> Strip(string word)
    {
        using var picture = SKBitmap.Decode(Draw([word], [4]));
        return [.. Enumerable.Range(240, 100).SelectMany(x => Enumerable.Range(30, 24).Select(y => Grey(picture.GetPixel(x, y))))];
    }

    private static double Grey(SKColor colour) => (0.3 * colour.Red) + (0.59 * colour.Green) + (0.11 * colour.Blue);

    // Of a strip near the bar's beginning, away from frame and number.
    private static int Shades(SKBitmap picture) => Enumerable.Range(240, 100).Select(x => picture.GetPixel(x, 40).ToString()).Distinct().Count();
}
