<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Begin with the default design and empty curves.</source>
        <translation>기본 설계와 빈 곡선으로 시작합니다.</translation>
    </message>
    <message>
        <source>New: the course&apos;s MNIST experiment</source>
        <translation>새로 만들기: 강의의 MNIST 실험</translation>
    </message>
    <message>
        <source>Set up 784-512-10 on all 60,000 MNIST digits, 469 steps an epoch.</source>
        <translation>MNIST 숫자 60,000개 전체에 784-512-10 신경망을 준비합니다. 에포크당 469스텝입니다.</translation>
    </message>
    <message>
        <source>New: the strongest plain network on MNIST</source>
        <translation>새로 만들기: MNIST용 가장 강한 기본 신경망</translation>
    </message>
    <message>
        <source>Set up batch normalisation, dropout, Adam and one cycle: over 98.6 % in 20 epochs.</source>
        <translation>배치 정규화, 드롭아웃, Adam, 원 사이클로 준비합니다. 20에포크에 98.6 %를 넘습니다.</translation>
    </message>
    <message>
        <source>New: MNIST with augmentation</source>
        <translation>새로 만들기: 데이터 증강을 쓴 MNIST</translation>
    </message>
    <message>
        <source>Set up pictures changed anew each time: over 99.2 % in 30 epochs.</source>
        <translation>매번 새로 변형한 그림으로 준비합니다. 30에포크에 99.2 %를 넘습니다.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Open a project file with its design, weights and curves.</source>
        <translation>설계, 가중치, 곡선이 담긴 프로젝트 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save design, weights and curves in one file.</source>
        <translation>설계, 가중치, 곡선을 파일 하나에 저장합니다.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation>다른 이름으로 저장합니다.</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>데이터 열기…</translation>
    </message>
    <message>
        <source>Look at a file or folder of your own, and learn from it.</source>
        <translation>내 파일이나 폴더를 살펴보고 그 데이터로 배웁니다.</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST 받기…</translation>
    </message>
    <message>
        <source>Download the 70,000 digits of MNIST, once.</source>
        <translation>MNIST 숫자 70,000개를 다운로드합니다. 한 번만 받으면 됩니다.</translation>
    </message>
    <message>
        <source>Choose the MNIST folder…</source>
        <translation>MNIST 폴더 선택…</translation>
    </message>
    <message>
        <source>Show where the four MNIST files lie.</source>
        <translation>MNIST 파일 네 개가 있는 폴더를 지정합니다.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Close the program; unsaved work is asked about.</source>
        <translation>프로그램을 닫습니다. 저장하지 않은 작업이 있으면 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Take back the last edit.</source>
        <translation>마지막 편집을 되돌립니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Bring back the edit that was undone.</source>
        <translation>취소한 편집을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>기능 찾기…</translation>
    </message>
    <message>
        <source>Search all actions by name and run one.</source>
        <translation>모든 기능을 이름으로 찾아 실행합니다.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>시작 또는 일시 정지</translation>
    </message>
    <message>
        <source>Train the network, or pause the training.</source>
        <translation>신경망을 훈련하거나 훈련을 일시 정지합니다.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Draw one mini-batch and make one update.</source>
        <translation>미니 배치 하나를 뽑아 한 번 업데이트합니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>End the run here; its weights and curves stay.</source>
        <translation>여기서 실행을 끝냅니다. 가중치와 곡선은 남습니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Throw away the training: initial weights, empty curves.</source>
        <translation>훈련을 버리고 처음 가중치와 빈 곡선으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Evaluate on the test set</source>
        <translation>테스트 세트로 평가</translation>
    </message>
    <message>
        <source>Measure loss and accuracy on digits never used in training.</source>
        <translation>훈련에 쓰지 않은 숫자로 손실과 정확도를 잽니다.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>배치 되돌리기</translation>
    </message>
    <message>
        <source>Put the panels of this workspace back where they were designed.</source>
        <translation>이 작업 공간의 패널을 원래 자리로 되돌립니다.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Make all text larger.</source>
        <translation>모든 글자를 키웁니다.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Make all text smaller.</source>
        <translation>모든 글자를 줄입니다.</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Give text its designed size.</source>
        <translation>글자를 원래 크기로 되돌립니다.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Show the page of the first start.</source>
        <translation>처음 실행할 때의 화면을 보여 줍니다.</translation>
    </message>
    <message>
        <source>About MLP Studio</source>
        <translation>MLP Studio 정보</translation>
    </message>
    <message>
        <source>Show the version and the licence.</source>
        <translation>버전과 라이선스를 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>ActivationCard</name>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>An activation by itself: A = f(X).</source>
        <translation>활성화 함수만 있는 층: A = f(X).</translation>
    </message>
    <message>
        <source>The function f in A = f(X).</source>
        <translation>A = f(X)의 함수 f입니다.</translation>
    </message>
</context>
<context>
    <name>ActivationStrip</name>
    <message>
        <source>Units of {name}</source>
        <translation>{name}의 유닛</translation>
    </message>
    <message>
        <source>What each unit gives for the drawing; the arrow keys walk over them.</source>
        <translation>그린 숫자에 대한 유닛별 출력입니다. 화살표 키로 유닛을 옮겨 다닙니다.</translation>
    </message>
    <message>
        <source>{n:,} units, {active:.0%} above 0, largest {largest:.2f} in {unit}</source>
        <translation>유닛 {n:,}개, 0보다 큰 유닛 {active:.0%}, 최대 {largest:.2f} ({unit})</translation>
    </message>
    <message>
        <source>{unit}: {value:.4f}</source>
        <translation>{unit}: {value:.4f}</translation>
    </message>
    <message>
        <source>unit {number}</source>
        <translation>유닛 {number}</translation>
    </message>
</context>
<context>
    <name>Augmentation</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Pixels by which an image is moved at most, along each axis.</source>
        <translation>이미지를 축마다 최대 몇 픽셀까지 옮길지 정합니다.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Degrees by which an image is turned at most, either way.</source>
        <translation>이미지를 양쪽으로 최대 몇 도까지 돌릴지 정합니다.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Share by which height and width grow or shrink at most.</source>
        <translation>높이와 너비를 키우거나 줄이는 최대 비율입니다.</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Slant either way at most, as a share of the height.</source>
        <translation>양쪽으로 기울이는 최대 정도입니다. 높이에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>탄성 변형</translation>
    </message>
    <message>
        <source>Pixels by which the paper is wobbled, on average.</source>
        <translation>종이를 평균 몇 픽셀만큼 일그러뜨릴지 정합니다.</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>매끄러움</translation>
    </message>
    <message>
        <source>How smooth the wobble is: a small number crumples.</source>
        <translation>일그러짐이 얼마나 매끄러운지 정합니다. 값이 작으면 구겨집니다.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>펜 굵기</translation>
    </message>
    <message>
        <source>Pixels by which strokes become thicker or thinner at most.</source>
        <translation>획을 최대 몇 픽셀까지 굵거나 가늘게 할지 정합니다.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Strength of random grey values, as a share of white.</source>
        <translation>무작위 회색 값의 세기입니다. 흰색에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Share of the images that are changed at all.</source>
        <translation>전체 이미지 중 변형할 이미지의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>AugmentationForm</name>
    <message>
        <source>Change training images at random</source>
        <translation>훈련 이미지를 무작위로 변형</translation>
    </message>
    <message>
        <source>Change every training image a little each time it is read.</source>
        <translation>훈련 이미지를 읽을 때마다 조금씩 변형합니다.</translation>
    </message>
    <message>
        <source>No image is then seen twice: the network cannot learn the images by heart, and reads digits that are shifted, turned or written differently.</source>
        <translation>똑같은 이미지를 두 번 보지 않게 됩니다. 신경망이 이미지를 외울 수 없어, 옮기거나 돌리거나 다르게 쓴 숫자도 읽습니다.</translation>
    </message>
    <message>
        <source>Usual strength</source>
        <translation>보통 세기</translation>
    </message>
    <message>
        <source>Change images as much as suits handwritten digits.</source>
        <translation>손글씨 숫자에 알맞은 만큼 이미지를 변형합니다.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>다시</translation>
    </message>
    <message>
        <source>Show what other random numbers make of the same images.</source>
        <translation>같은 이미지가 다른 난수로는 어떻게 변형되는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>변형 전과 후</translation>
    </message>
    <message>
        <source>Training images, and what may become of them.</source>
        <translation>훈련 이미지와 그 변형의 예입니다.</translation>
    </message>
    <message>
        <source>Change augmentation</source>
        <translation>데이터 증강 변경</translation>
    </message>
</context>
<context>
    <name>BatchNormCard</name>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Batch normalisation: γ · (x − μ) / √(σ² + ε) + β, with mean μ and variance σ² of each value over the batch.</source>
        <translation>배치 정규화: γ · (x − μ) / √(σ² + ε) + β. μ와 σ²은 배치 전체에서 구한 각 값의 평균과 분산입니다.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Share of the running averages that is kept at each step.</source>
        <translation>스텝마다 이동 평균에서 그대로 유지하는 비율입니다.</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by 0.</source>
        <translation>0으로 나누지 않도록 분산에 더하는 값입니다.</translation>
    </message>
    <message>
        <source>Keep γ, β and the running averages as they are, and use these averages even while training.</source>
        <translation>γ, β와 이동 평균을 그대로 두고, 훈련 중에도 이 평균을 씁니다.</translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation>모멘텀 {value}</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Parameters: γ and β for each of the {units} values; the running averages are not trained and not counted.</source>
        <translation>파라미터: 값 {units}개 각각에 γ와 β가 하나씩 있습니다. 이동 평균은 훈련하지 않으므로 세지 않습니다.</translation>
    </message>
</context>
<context>
    <name>BatchPicker</name>
    <message>
        <source>Which batch to take, counted from 0; n in the slice.</source>
        <translation>몇 번째 배치를 쓸지 0부터 셉니다. 슬라이스 안의 n입니다.</translation>
    </message>
    <message>
        <source>Batch n</source>
        <translation>배치 n</translation>
    </message>
    <message>
        <source>Batch size B</source>
        <translation>배치 크기 B</translation>
    </message>
    <message>
        <source>How many samples a batch has; B in the slice.</source>
        <translation>배치 하나의 샘플 수입니다. 슬라이스 안의 B입니다.</translation>
    </message>
</context>
<context>
    <name>Broadcasting</name>
    <message>
        <source>axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strides {strides}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis {axis} does not fit: {a} has {size_a} there and {b} has {size_b}. Sizes must be equal, or one of them 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result would have more numbers than NumPy can count. Make a size smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change of a single array makes these shapes fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works, if it is what you mean:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} → {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new axis: {name} is repeated along it. Result {result}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {name} is a sum or mean, keepdims keeps its axis. Result {result}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transpose {name}: its axes swap places. Result {result}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reshape {name}: the same numbers in other axes. Result {result}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New axes: every number meets every other. Result {result}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} numbers, {memory} as float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts} The shapes are equal: nothing is stretched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{facts} Nothing is copied for it: {name} stays {own} and is read {times} times (stride 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result{index} = {names} = {numbers} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of scores and one bias for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for each sample: it does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column and a row: both are stretched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scalar is stretched along every axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two vectors of different lengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three arrays of different ranks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BroadcastingPanel</name>
    <message>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type two or three shapes, or paste NumPy&apos;s error about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Shapes aligned from the right: axes are added in front, then stretched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to see what it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shapes} do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shapes} → {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In NumPy: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted cells are read again, not stored. Point at a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted cells are read again, not stored; ⋯ stands for more. Point at a cell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrushBar</name>
    <message>
        <source>Brush width</source>
        <translation>붓 굵기</translation>
    </message>
    <message>
        <source>Width of the brush ([ and ]).</source>
        <translation>붓의 굵기입니다([ 와 ]).</translation>
    </message>
    <message>
        <source>Brush softness</source>
        <translation>붓 부드러움</translation>
    </message>
    <message>
        <source>Softness of the brush&apos;s edge, from hard to fading ({ and }).</source>
        <translation>붓 가장자리의 부드러움입니다. 또렷하게 또는 번지게 합니다({ and }).</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>지우개</translation>
    </message>
    <message>
        <source>Take ink away with the brush (E).</source>
        <translation>붓으로 잉크를 지웁니다(E).</translation>
    </message>
    <message>
        <source>Undo stroke</source>
        <translation>획 취소</translation>
    </message>
    <message>
        <source>Take back the last stroke or clearing (Backspace).</source>
        <translation>마지막 획이나 지우기를 되돌립니다(Backspace).</translation>
    </message>
    <message>
        <source>Redo stroke</source>
        <translation>획 다시 실행</translation>
    </message>
    <message>
        <source>Bring back what was taken back last.</source>
        <translation>마지막으로 되돌린 것을 다시 적용합니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
    <message>
        <source>Take all ink away (Delete).</source>
        <translation>잉크를 모두 지웁니다(Delete).</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>붓</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>부드러움</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>More settings</source>
        <translation>설정 더 보기</translation>
    </message>
    <message>
        <source>Show what else can be set for this layer (right arrow key on the card).</source>
        <translation>이 층의 나머지 설정을 보여 줍니다(카드에서 오른쪽 화살표 키).</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Take this layer out of the network.</source>
        <translation>이 층을 신경망에서 뺍니다.</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>배치 정규화</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <source>{name}: {count:,} samples, {share} %</source>
        <translation>{name}: 샘플 {count:,}개, {share} %</translation>
    </message>
</context>
<context>
    <name>ClassFilter</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Show the samples of every class.</source>
        <translation>모든 클래스의 샘플을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>틀린 레이블</translation>
    </message>
    <message>
        <source>Show only samples whose label was made wrong on purpose.</source>
        <translation>일부러 레이블을 틀리게 바꾼 샘플만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Show the samples of one class only.</source>
        <translation>한 클래스의 샘플만 보여 줍니다.</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>모든 클래스</translation>
    </message>
    <message>
        <source>{n:,} wrong</source>
        <translation>틀린 레이블 {n:,}개</translation>
    </message>
    <message>
        <source>Show or hide the samples of class {name}.</source>
        <translation>클래스 {name}의 샘플을 보이거나 숨깁니다.</translation>
    </message>
</context>
<context>
    <name>ClippingForm</name>
    <message>
        <source>Longest gradient</source>
        <translation>그레이디언트 최대 길이</translation>
    </message>
    <message>
        <source>Shorten the whole gradient to this norm when it is longer, in its direction.</source>
        <translation>그레이디언트 전체의 노름이 이 값보다 크면 방향은 두고 이 값으로 줄입니다.</translation>
    </message>
    <message>
        <source>Largest entry</source>
        <translation>원소 최대 크기</translation>
    </message>
    <message>
        <source>Cut every entry of the gradient to this size; its direction may change.</source>
        <translation>그레이디언트의 모든 원소를 이 크기 안으로 자릅니다. 방향이 바뀔 수 있습니다.</translation>
    </message>
    <message>
        <source>Change gradient clipping</source>
        <translation>그레이디언트 클리핑 변경</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy these lines for use in Python.</source>
        <translation>이 줄들을 파이썬에서 쓸 수 있게 복사합니다.</translation>
    </message>
    <message>
        <source>In NumPy: {lines}</source>
        <translation>NumPy: {lines}</translation>
    </message>
</context>
<context>
    <name>CurveLegend</name>
    <message>
        <source>Each batch</source>
        <translation>각 배치</translation>
    </message>
    <message>
        <source>Every mini-batch, measured just before it changed the weights.</source>
        <translation>모든 미니 배치의 값으로, 가중치를 바꾸기 직전에 잽니다.</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>The batches, averaged as far as the slider says.</source>
        <translation>배치 값을 슬라이더가 정한 만큼 평균한 것입니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Mean over an epoch&apos;s batches, taken while the weights were moving.</source>
        <translation>한 에포크 동안 배치 값의 평균으로, 가중치가 바뀌는 중에 잽니다.</translation>
    </message>
    <message>
        <source>Training, re-measured</source>
        <translation>훈련(재측정)</translation>
    </message>
    <message>
        <source>All training samples after each epoch: weights at rest, without dropout and penalty.</source>
        <translation>에포크가 끝날 때마다 모든 훈련 샘플로 잽니다. 가중치를 고정하고 드롭아웃과 규제는 뺍니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Samples held out of training, measured after each epoch.</source>
        <translation>훈련에서 떼어 둔 샘플로, 에포크가 끝날 때마다 잽니다.</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>What answering without looking at the image gets.</source>
        <translation>이미지를 보지 않고 답할 때의 값입니다.</translation>
    </message>
</context>
<context>
    <name>DataController</name>
    <message>
        <source>MNIST was not found. The File menu gets it from the network, or takes the folder of its four files; a folder may also be dropped on the window. Looked in: {folders}</source>
        <translation>MNIST를 찾지 못했습니다. 파일 메뉴에서 내려받거나 네 파일이 있는 폴더를 고르세요. 폴더를 창에 끌어다 놓아도 됩니다. 찾아본 곳: {folders}</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
    <message>
        <source>How far the data are loaded.</source>
        <translation>데이터를 불러온 정도입니다.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Which part of the data is looked at: what is learnt from, or held out.</source>
        <translation>데이터의 어느 부분을 볼지 고릅니다. 배우는 데이터와 떼어 둔 데이터가 있습니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Look at single samples.</source>
        <translation>샘플을 하나씩 살펴봅니다.</translation>
    </message>
    <message>
        <source>Look at what all samples have in common.</source>
        <translation>모든 샘플의 공통점을 살펴봅니다.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Decide what is learnt from.</source>
        <translation>무엇으로 배울지 정합니다.</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST 받기…</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>데이터 열기…</translation>
    </message>
    <message>
        <source>The samples appear here as soon as they are loaded.</source>
        <translation>샘플을 다 불러오면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>There are no samples to look at: the message above says why.</source>
        <translation>볼 샘플이 없습니다. 이유는 위의 메시지에 있습니다.</translation>
    </message>
    <message>
        <source>{part}: {n:,} samples</source>
        <translation>{part}: 샘플 {n:,}개</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
</context>
<context>
    <name>DataSections</name>
    <message>
        <source>Source and division</source>
        <translation>출처와 분할</translation>
    </message>
    <message>
        <source>Where samples come from, and how they are divided.</source>
        <translation>샘플의 출처와 나누는 방법을 정합니다.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>How labels are written, and how many are wrong.</source>
        <translation>레이블의 형식과 틀린 레이블의 비율을 정합니다.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>스케일 조정</translation>
    </message>
    <message>
        <source>What the network gets for a pixel.</source>
        <translation>신경망이 픽셀 값을 어떻게 받을지 정합니다.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>데이터 증강</translation>
    </message>
    <message>
        <source>Change training images at random, again and again.</source>
        <translation>훈련 이미지를 매번 새로 무작위로 변형합니다.</translation>
    </message>
    <message>
        <source>all samples</source>
        <translation>샘플 전체</translation>
    </message>
    <message>
        <source>{n:,} samples</source>
        <translation>샘플 {n:,}개</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>class numbers</source>
        <translation>클래스 번호</translation>
    </message>
    <message>
        <source>{share} % wrong</source>
        <translation>틀린 레이블 {share} %</translation>
    </message>
    <message>
        <source>{n} kinds of change</source>
        <translation>변형 {n}가지</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>DenseCard</name>
    <message>
        <source>Units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Neurons of this layer, the D_out of its W.</source>
        <translation>이 층의 뉴런 수, 곧 W의 D_out입니다.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The function f in A = f(X @ W + b).</source>
        <translation>A = f(X @ W + b)의 함수 f입니다.</translation>
    </message>
    <message>
        <source>Initialiser</source>
        <translation>가중치 초기화</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 규제</translation>
    </message>
    <message>
        <source>Adds L1 · Σ|W| to the loss, which drives many weights to exactly 0.</source>
        <translation>손실에 L1 · Σ|W|를 더합니다. 많은 가중치가 정확히 0이 됩니다.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 규제</translation>
    </message>
    <message>
        <source>Adds L2 · ΣW² to the loss, which keeps all weights small; together with L1 it is the elastic net.</source>
        <translation>손실에 L2 · ΣW²을 더합니다. 모든 가중치가 작게 유지됩니다. L1과 함께 쓰면 엘라스틱 넷입니다.</translation>
    </message>
    <message>
        <source>Whether each neuron has a number b that is added to its score.</source>
        <translation>뉴런마다 점수에 더하는 수 b를 둘지 정합니다.</translation>
    </message>
    <message>
        <source>Keep W and b of this layer as they are: training leaves them alone.</source>
        <translation>이 층의 W와 b를 그대로 둡니다. 훈련해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>no bias</source>
        <translation>편향 없음</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>동결</translation>
    </message>
    <message>
        <source>Parameters: {left} × {right} weights, no biases.</source>
        <translation>파라미터: 가중치 {left} × {right}개, 편향 없음.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>The last dense layer: one unit for each class.</source>
        <translation>마지막 완전 연결 층으로, 클래스마다 유닛이 하나입니다.</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>A fully connected layer: A = f(X @ W + b).</source>
        <translation>완전 연결 층: A = f(X @ W + b).</translation>
    </message>
    <message>
        <source>How the weights are drawn before training: {formula}; biases start at 0.</source>
        <translation>훈련 전에 가중치를 뽑는 방법: {formula}. 편향은 0에서 시작합니다.</translation>
    </message>
    <message>
        <source>Parameters: {left} × {right} weights and {right} biases.</source>
        <translation>파라미터: 가중치 {left} × {right}개와 편향 {right}개.</translation>
    </message>
</context>
<context>
    <name>DerivativeLesson</name>
    <message>
        <source>A tenth</source>
        <translation>10분의 1</translation>
    </message>
    <message>
        <source>Make ε ten times smaller.</source>
        <translation>ε을 10분의 1로 줄입니다.</translation>
    </message>
    <message>
        <source>How far the second point is from the first.</source>
        <translation>두 번째 점이 첫 번째 점에서 떨어진 거리입니다.</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>반대쪽</translation>
    </message>
    <message>
        <source>Look to the other side of the point.</source>
        <translation>점의 반대쪽을 봅니다.</translation>
    </message>
    <message>
        <source>The function and its tangent at x + ε</source>
        <translation>x + ε에서의 함수와 접선</translation>
    </message>
    <message>
        <source>Smaller and smaller ε</source>
        <translation>점점 작아지는 ε</translation>
    </message>
    <message>
        <source>Click an ε to look at it.</source>
        <translation>ε을 클릭하면 그때의 모습을 봅니다.</translation>
    </message>
    <message>
        <source>The function has no value at this point: choose another.</source>
        <translation>이 점에서는 함숫값이 없습니다. 다른 점을 고르세요.</translation>
    </message>
    <message>
        <source>A kink: from the left and from the right the secant ends up differently, so there is no derivative; descent takes {slope} here.</source>
        <translation>꺾인 점: 왼쪽과 오른쪽에서 할선의 끝이 서로 달라 도함수가 없습니다. 경사 하강법은 여기서 {slope} 값을 씁니다.</translation>
    </message>
    <message>
        <source>The curve has no finite slope at this point.</source>
        <translation>이 점에서는 곡선의 기울기가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>For ε = 0 there is nothing to divide by: take an ε as small as you like.</source>
        <translation>ε = 0이면 나눌 수 없습니다. 원하는 만큼 작은 ε을 쓰세요.</translation>
    </message>
    <message>
        <source>The function has no value at x + ε: choose another ε.</source>
        <translation>x + ε에서는 함숫값이 없습니다. 다른 ε을 고르세요.</translation>
    </message>
    <message>
        <source>As ε shrinks the secant turns into the tangent, its slope into a = f′(x) = {slope}.</source>
        <translation>ε이 작아지면 할선은 접선이 되고, 할선의 기울기는 a = f′(x) = {slope}에 가까워집니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop at this ε.</source>
        <translation>이 ε에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>줄이기</translation>
    </message>
    <message>
        <source>Shrink ε</source>
        <translation>ε 줄이기</translation>
    </message>
    <message>
        <source>Let ε shrink and watch the secant become the tangent.</source>
        <translation>ε을 줄이며 할선이 접선이 되는 것을 봅니다.</translation>
    </message>
</context>
<context>
    <name>Descent1DPanel</name>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Click or drag to choose where the point starts; arrow keys move it too.</source>
        <translation>클릭하거나 끌어서 점의 출발 위치를 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>This update in numbers</source>
        <translation>이번 업데이트의 계산</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>도함수</translation>
    </message>
    <message>
        <source>Walk down the slope, step by step.</source>
        <translation>경사를 따라 한 걸음씩 내려갑니다.</translation>
    </message>
    <message>
        <source>See what the slope is: a limit of secants.</source>
        <translation>기울기가 무엇인지 봅니다. 할선의 극한입니다.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>배울 것</translation>
    </message>
    <message>
        <source>The loss to descend on.</source>
        <translation>내려갈 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>How a slope becomes a step.</source>
        <translation>기울기로 걸음을 정하는 방법입니다.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>How long a step is for a slope of one.</source>
        <translation>기울기가 1일 때의 걸음 길이입니다.</translation>
    </message>
    <message>
        <source>Choose curve</source>
        <translation>곡선 선택</translation>
    </message>
    <message>
        <source>Change function</source>
        <translation>함수 변경</translation>
    </message>
    <message>
        <source>Choose function</source>
        <translation>함수 선택</translation>
    </message>
    <message>
        <source>Change limits of x</source>
        <translation>x의 범위 변경</translation>
    </message>
    <message>
        <source>Choose optimizer</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
    <message>
        <source>Drag the open point to change ε, or press elsewhere to move the other one; arrow keys move it too, with Shift the open one.</source>
        <translation>빈 점을 끌면 ε이 바뀌고, 다른 곳을 누르면 다른 점이 옮겨집니다. 화살표 키로도 옮기며, Shift와 함께 누르면 빈 점이 움직입니다.</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>Press Play or Step, or click the curve to start elsewhere.</source>
        <translation>“시작”이나 “한 스텝”을 누르세요. 곡선을 클릭하면 그곳에서 출발합니다.</translation>
    </message>
    <message>
        <source>Still on the way when the walk ended.</source>
        <translation>도착하기 전에 스텝이 끝났습니다.</translation>
    </message>
    <message>
        <source>On the way.</source>
        <translation>내려가는 중입니다.</translation>
    </message>
    <message>
        <source>Arrived: the slope is zero and no minimum is lower.</source>
        <translation>도착: 기울기가 0이고 더 낮은 최솟값이 없습니다.</translation>
    </message>
    <message>
        <source>Trapped in the local minimum: the slope is zero, yet there are lower places.</source>
        <translation>지역 최솟값에 갇혔습니다. 기울기는 0이지만 더 낮은 곳이 있습니다.</translation>
    </message>
    <message>
        <source>Stalled: it hardly moves, though this is no minimum.</source>
        <translation>정체: 최솟값이 아닌데도 거의 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Hopping from side to side: a smaller learning rate would settle.</source>
        <translation>좌우로 진동: 학습률을 줄이면 가라앉습니다.</translation>
    </message>
    <message>
        <source>Diverged: the point left the picture; try a smaller learning rate.</source>
        <translation>발산: 점이 그림 밖으로 나갔습니다. 학습률을 줄여 보세요.</translation>
    </message>
    <message>
        <source>The function has no value anywhere in the picture: change it.</source>
        <translation>그림 안 어디에도 함숫값이 없습니다. 함수를 바꾸세요.</translation>
    </message>
    <message>
        <source>Stopped at x = {x}: the curve has no finite slope there.</source>
        <translation>x = {x}에서 멈췄습니다. 그곳에서는 곡선의 기울기가 유한하지 않습니다.</translation>
    </message>
    <message>
        <source>Stopped: the function has no value at x = {x}.</source>
        <translation>멈췄습니다. x = {x}에서는 함숫값이 없습니다.</translation>
    </message>
    <message>
        <source>Step {step} · loss {loss} · slope {slope}</source>
        <translation>스텝 {step} · 손실 {loss} · 기울기 {slope}</translation>
    </message>
    <message>
        <source>Close to the nearest minimum SGD is stable for η &lt; 2 / f″ = {limit}.</source>
        <translation>가장 가까운 최솟값 근처에서 SGD의 안정 조건: η &lt; 2 / f″ = {limit}.</translation>
    </message>
</context>
<context>
    <name>Descent2DPanel</name>
    <message>
        <source>Surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>The loss to descend on.</source>
        <translation>내려갈 손실 함수입니다.</translation>
    </message>
    <message>
        <source>Suggested rates</source>
        <translation>추천 학습률</translation>
    </message>
    <message>
        <source>Give every optimizer the learning rate suggested for this surface.</source>
        <translation>모든 옵티마이저에 이 곡면의 추천 학습률을 적용합니다.</translation>
    </message>
    <message>
        <source>Surface from above</source>
        <translation>위에서 본 곡면</translation>
    </message>
    <message>
        <source>Click or drag to choose where all start; arrow keys move the start too.</source>
        <translation>클릭하거나 끌어서 공통 출발점을 고르세요. 화살표 키로도 움직입니다.</translation>
    </message>
    <message>
        <source>Loss by step</source>
        <translation>스텝별 손실</translation>
    </message>
    <message>
        <source>The loss of each optimizer after each step, on a logarithmic scale.</source>
        <translation>각 스텝 뒤 옵티마이저별 손실을 로그 눈금으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Loss by step, log scale</source>
        <translation>스텝별 손실(로그 눈금)</translation>
    </message>
    <message>
        <source>Choose surface</source>
        <translation>곡면 선택</translation>
    </message>
    <message>
        <source>Use suggested rates</source>
        <translation>추천 학습률 사용</translation>
    </message>
    <message>
        <source>Choose optimizers</source>
        <translation>옵티마이저 선택</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Choose start</source>
        <translation>출발점 선택</translation>
    </message>
    <message>
        <source>global minimum</source>
        <translation>전역 최솟값</translation>
    </message>
    <message>
        <source>local minimum</source>
        <translation>지역 최솟값</translation>
    </message>
    <message>
        <source>diverged at {step}</source>
        <translation>발산: 스텝 {step}</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>출발점</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>이동 중</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>갇힘</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>정체</translation>
    </message>
    <message>
        <source>hopping</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>x {x}   y {y}   loss {loss}</source>
        <translation>x {x}   y {y}   손실 {loss}</translation>
    </message>
    <message>
        <source>Click to choose the start.</source>
        <translation>클릭해서 출발점을 고르세요.</translation>
    </message>
    <message>
        <source>Tick an optimizer below to let it take part.</source>
        <translation>아래에서 옵티마이저를 선택하면 경주에 참가합니다.</translation>
    </message>
</context>
<context>
    <name>DesignMessages</name>
    <message>
        <source>Use the sparse form</source>
        <translation>희소 형식 사용</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>The network has no layers yet: add an output layer to begin.</source>
        <translation>신경망에 아직 층이 없습니다. 출력층부터 추가하세요.</translation>
    </message>
    <message>
        <source>The network expects {shape} inputs, but the data have {wanted}.</source>
        <translation>신경망의 입력 크기는 {shape}인데 데이터의 크기는 {wanted}입니다.</translation>
    </message>
    <message>
        <source>Training would need about {bytes} of memory, more than most computers have.</source>
        <translation>훈련에 메모리가 약 {bytes} 필요합니다. 대부분의 컴퓨터에는 이만큼 없습니다.</translation>
    </message>
    <message>
        <source>One output can tell two classes apart, but there are {classes}: use one for each.</source>
        <translation>출력 하나로는 클래스 2개만 구별합니다. 클래스가 {classes}개이니 하나씩 두세요.</translation>
    </message>
    <message>
        <source>The output has {units} units for {classes} classes.</source>
        <translation>클래스는 {classes}개인데 출력 유닛은 {units}개입니다.</translation>
    </message>
    <message>
        <source>{loss} needs one-hot labels, but these are integers. With integers, use the sparse form of cross-entropy.</source>
        <translation>{loss}: 원-핫 레이블이 필요합니다. 정수에는 희소 크로스 엔트로피를 쓰세요.</translation>
    </message>
    <message>
        <source>{loss} needs integer labels, but these are one-hot.</source>
        <translation>{loss}: 정수 레이블이 필요한데 지금은 원-핫입니다.</translation>
    </message>
    <message>
        <source>Sigmoid outputs do not sum to 1; {loss} is made for softmax.</source>
        <translation>Sigmoid 출력은 합이 1이 아닙니다. Softmax용 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>Binary cross-entropy judges each output by itself; softmax outputs share one whole.</source>
        <translation>이진 크로스 엔트로피는 출력을 따로따로 보지만, Softmax 출력은 합이 1로 묶여 있습니다.</translation>
    </message>
    <message>
        <source>A ReLU output that has fallen silent gets no gradient and never recovers.</source>
        <translation>ReLU 출력은 한번 0으로 꺼지면 그레이디언트를 받지 못해 되살아나지 않습니다.</translation>
    </message>
    <message>
        <source>Training will need about {bytes} of memory.</source>
        <translation>훈련에 메모리가 약 {bytes} 필요합니다.</translation>
    </message>
    <message>
        <source>Training will take about {seconds} on an ordinary computer.</source>
        <translation>보통 컴퓨터에서 훈련에 약 {seconds} 걸립니다.</translation>
    </message>
    <message>
        <source>{count} sigmoid and tanh layers in a row: hardly any gradient reaches the first.</source>
        <translation>Sigmoid와 tanh 층이 {count}개 이어집니다. 첫 층에 그레이디언트가 거의 닿지 않습니다.</translation>
    </message>
    <message>
        <source>Dropout of {rate} right before the output hides most of what it decides by.</source>
        <translation>출력 바로 앞의 드롭아웃(비율 {rate})이 판단 근거를 대부분 가립니다.</translation>
    </message>
    <message>
        <source>Add output</source>
        <translation>출력층 추가</translation>
    </message>
    <message>
        <source>Use {wanted}</source>
        <translation>{wanted} 사용</translation>
    </message>
    <message>
        <source>Shrink widest layer</source>
        <translation>가장 넓은 층 줄이기</translation>
    </message>
    <message>
        <source>Use integer labels</source>
        <translation>정수 레이블 사용</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>끄기</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}번 층</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Dense {number}</source>
        <translation>Dense {number}</translation>
    </message>
    <message>
        <source>The network must end with a dense layer, whose units are the outputs, or with its activation.</source>
        <translation>신경망은 Dense 층이나 그 활성화 함수로 끝나야 합니다. Dense 층의 유닛이 출력입니다.</translation>
    </message>
    <message>
        <source>There are {count} class weights for {classes} classes: give one to each, or none.</source>
        <translation>클래스는 {classes}개인데 클래스 가중치는 {count}개입니다. 클래스마다 하나씩 주거나 모두 비우세요.</translation>
    </message>
    <message>
        <source>The flattening in {layer} changes nothing: each sample is a row already.</source>
        <translation>{layer}의 펼치기는 아무것도 바꾸지 않습니다. 샘플마다 이미 한 행입니다.</translation>
    </message>
    <message>
        <source>“From logits” means that the loss applies {usual} itself: the output must be linear, not {activation}.</source>
        <translation>“로짓 출력”에서는 손실 함수가 {usual} 함수를 직접 적용합니다. 출력은 {activation} 대신 선형이어야 합니다.</translation>
    </message>
    <message>
        <source>“From logits” is meant for cross-entropies; {loss} takes the outputs as they are.</source>
        <translation>“로짓 출력”은 크로스 엔트로피용입니다. 출력을 그대로 쓰는 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>Label smoothing is meant for cross-entropies, whose labels are probabilities; {loss} has none.</source>
        <translation>레이블 스무딩은 레이블이 확률인 크로스 엔트로피용입니다. 레이블이 확률이 아닌 손실 함수: {loss}.</translation>
    </message>
    <message>
        <source>{loss} needs probabilities, which {activation} outputs are not.</source>
        <translation>{loss}: 확률이 필요한데 {activation} 출력은 확률이 아닙니다.</translation>
    </message>
    <message>
        <source>{loss} learns slowly from softmax, most of all where it is surely wrong.</source>
        <translation>{loss}: Softmax 출력에서는 느리게 배웁니다. 확신하고 틀릴 때 특히 그렇습니다.</translation>
    </message>
    <message>
        <source>{loss} asks the right score for a lead of 1 over the others, which {activation} hardly allows: leave the scores as they are.</source>
        <translation>{loss}: 정답 점수가 다른 점수보다 1 이상 커야 하는데 {activation} 출력으로는 어렵습니다. 점수를 그대로 두세요.</translation>
    </message>
    <message>
        <source>{activation} is made for hidden layers; with {loss} the output is {wanted}.</source>
        <translation>{activation} 함수는 은닉층용입니다. {loss}에 맞는 출력 함수는 {wanted}입니다.</translation>
    </message>
    <message>
        <source>The step in {layer} has slope 0, so that gradient descent has nothing to follow.</source>
        <translation>{layer}의 계단 함수는 기울기가 0이라 경사 하강법이 따라갈 것이 없습니다.</translation>
    </message>
    <message>
        <source>All layers are frozen, so that nothing can be learnt.</source>
        <translation>모든 층이 동결되어 아무것도 배울 수 없습니다.</translation>
    </message>
    <message>
        <source>The softmax in {layer} makes hidden neurons compete instead of helping.</source>
        <translation>{layer}의 Softmax 때문에 은닉 뉴런이 서로 돕지 않고 경쟁합니다.</translation>
    </message>
    <message>
        <source>{layer} is linear: with the next layer it collapses into one linear map.</source>
        <translation>선형인 층: {layer}. 다음 층과 합쳐져 선형 변환 하나가 됩니다.</translation>
    </message>
    <message>
        <source>{activation} in {layer} comes right after {first}: one of them is enough.</source>
        <translation>{layer}의 {activation} 함수가 {first} 바로 뒤에 있습니다. 하나면 충분합니다.</translation>
    </message>
    <message>
        <source>The linear activation in {layer} changes nothing.</source>
        <translation>{layer}의 선형 활성화 함수는 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>All weights of {layer} start at 0: its ReLU outputs 0 and it never learns.</source>
        <translation>{layer}의 가중치가 모두 0에서 시작합니다. ReLU 출력이 0이라 전혀 배우지 못합니다.</translation>
    </message>
    <message>
        <source>{layer} and the next dense layer start with equal weights, so that all neurons of {layer} stay equal for ever.</source>
        <translation>{layer} 및 다음 Dense 층의 가중치가 모두 같은 값에서 시작합니다. {layer}의 모든 뉴런이 끝까지 똑같습니다.</translation>
    </message>
    <message>
        <source>All weights of {layer} start at {value}, so all its neurons start as equals.</source>
        <translation>{layer}의 가중치가 모두 {value}에서 시작해 뉴런이 모두 똑같습니다.</translation>
    </message>
    <message>
        <source>{count} hidden layers start with very small weights: the signal fades from layer to layer.</source>
        <translation>은닉층 {count}개가 아주 작은 가중치로 시작합니다. 층을 지날수록 신호가 사라집니다.</translation>
    </message>
    <message>
        <source>With σ = {sigma} at the start, the scores of {layer} are about {times} times as large as its inputs.</source>
        <translation>시작할 때 σ = {sigma}이므로 {layer}의 점수가 입력의 약 {times}배입니다.</translation>
    </message>
    <message>
        <source>SELU keeps the size of a signal only if {layer} starts with {wanted}.</source>
        <translation>SELU는 {layer}의 초기화가 {wanted}일 때만 신호의 크기를 유지합니다.</translation>
    </message>
    <message>
        <source>Over a batch of one, batch normalisation makes every value 0: it needs several samples.</source>
        <translation>배치의 샘플이 하나면 배치 정규화가 모든 값을 0으로 만듭니다. 샘플이 여러 개 필요합니다.</translation>
    </message>
    <message>
        <source>The batch normalisation in {layer} evens out the scores right before {activation}; it is meant for hidden layers.</source>
        <translation>{layer}의 배치 정규화가 {activation} 바로 앞에서 점수 차이를 고르게 만듭니다. 배치 정규화는 은닉층용입니다.</translation>
    </message>
    <message>
        <source>The batch normalisation after {layer} subtracts the mean, and the bias with it: {count} biases do nothing.</source>
        <translation>{layer} 뒤의 배치 정규화가 평균을 빼면서 편향도 없앱니다. 편향 {count}개는 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>{penalty} of {strength} in {layer} is very strong: small weights will matter more than right answers.</source>
        <translation>{layer}의 {penalty} 규제({strength})가 매우 강합니다. 정답을 맞히기보다 가중치를 줄이는 일이 더 중요해집니다.</translation>
    </message>
    <message>
        <source>The noise in {layer} (σ = {sigma}) is larger than the values it is added to.</source>
        <translation>{layer}의 노이즈(σ = {sigma})가 원래 값보다 큽니다.</translation>
    </message>
    <message>
        <source>The noise in {layer} has σ = 0 and does nothing.</source>
        <translation>{layer}의 노이즈는 σ = 0이라 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>The dropout in {layer} has rate 0 and does nothing.</source>
        <translation>{layer}의 드롭아웃은 비율이 0이라 아무 일도 하지 않습니다.</translation>
    </message>
    <message>
        <source>Dropout of {rate} on the inputs hides most of every sample.</source>
        <translation>입력의 드롭아웃(비율 {rate})이 모든 샘플의 대부분을 가립니다.</translation>
    </message>
    <message>
        <source>The dropout in {layer} silences scores of classes: put it before the output layer.</source>
        <translation>{layer}의 드롭아웃이 클래스의 점수를 끕니다. 출력층 앞에 두세요.</translation>
    </message>
    <message>
        <source>Use cross-entropy</source>
        <translation>크로스 엔트로피 사용</translation>
    </message>
    <message>
        <source>Use linear output</source>
        <translation>선형 출력 사용</translation>
    </message>
    <message>
        <source>Use {classes} outputs</source>
        <translation>출력 {classes}개 사용</translation>
    </message>
    <message>
        <source>Use {classes} units</source>
        <translation>유닛 {classes}개 사용</translation>
    </message>
    <message>
        <source>Use one-hot labels</source>
        <translation>원-핫 레이블 사용</translation>
    </message>
    <message>
        <source>Use the one-hot form</source>
        <translation>원-핫 형식 사용</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>모두 동결 해제</translation>
    </message>
    <message>
        <source>Keep {activation}</source>
        <translation>{activation} 유지</translation>
    </message>
    <message>
        <source>Use the usual</source>
        <translation>기본 초기화 사용</translation>
    </message>
    <message>
        <source>Use batches of {wanted}</source>
        <translation>배치 크기 {wanted} 사용</translation>
    </message>
    <message>
        <source>Leave out bias</source>
        <translation>편향 빼기</translation>
    </message>
    <message>
        <source>Train {epochs} epochs</source>
        <translation>{epochs}에포크만 훈련</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>제거</translation>
    </message>
</context>
<context>
    <name>DigitCanvasPanel</name>
    <message>
        <source>Drawing field</source>
        <translation>그리기 영역</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>신경망 입력</translation>
    </message>
    <message>
        <source>What the network really receives: your ink fitted into 20 × 20 pixels and centred by its mass in 28 × 28, as in MNIST; point at a pixel to read it.</source>
        <translation>신경망이 실제로 받는 입력입니다. MNIST처럼 글씨를 20 × 20 픽셀에 맞추고 무게 중심을 28 × 28의 가운데에 둡니다. 픽셀을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>It is really {name}: add the drawing to your own digits.</source>
        <translation>정답: {name}. 그린 것을 내 숫자에 추가합니다.</translation>
    </message>
    <message>
        <source>then {name}: {value}</source>
        <translation>다음 {name}: {value}</translation>
    </message>
    <message>
        <source>Read without: {stages}.</source>
        <translation>건너뛴 전처리: {stages}.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>켜기</translation>
    </message>
    <message>
        <source>Not trained yet: press Play (Space).</source>
        <translation>아직 훈련하지 않았습니다. 시작(Space)을 누르세요.</translation>
    </message>
    <message>
        <source>There is no network to ask yet. {reason}</source>
        <translation>아직 물어볼 신경망이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>This network cannot read digits: it takes {shape} numbers and gives {outputs}. Choose data of 28 × 28 images and an output layer of 10 units.</source>
        <translation>이 신경망은 숫자를 읽지 못합니다(입력 크기 {shape}, 출력 {outputs}개). 28 × 28 이미지 데이터와 유닛 10개인 출력층을 쓰세요.</translation>
    </message>
    <message>
        <source>The weights are no longer numbers: the run diverged. Choose a smaller learning rate, press Reset and train again.</source>
        <translation>훈련이 발산해 가중치가 더는 숫자가 아닙니다. 학습률을 줄이고 “초기화”를 누른 뒤 다시 훈련하세요.</translation>
    </message>
    <message>
        <source>Draw a digit with mouse, pen or finger (the right button erases), or drop a picture; the dashed frame is what the network gets to see.</source>
        <translation>마우스, 펜, 손가락으로 숫자를 그리거나(오른쪽 버튼은 지우기) 그림을 끌어다 놓으세요. 점선 틀 안이 신경망이 보는 부분입니다.</translation>
    </message>
    <message>
        <source>The digit that the network holds likeliest, the one after it, and how far apart they are.</source>
        <translation>신경망이 가장 그럴듯하다고 보는 숫자와 그다음 숫자, 둘의 차이입니다.</translation>
    </message>
    <message>
        <source>How probable the network holds each digit, in percent; drag the dashed line to choose below what it counts as not sure.</source>
        <translation>신경망이 예측한 숫자별 확률(%)입니다. 점선을 끌어서 어느 확률 아래를 불확실로 볼지 정합니다.</translation>
    </message>
    <message>
        <source>Only a guess</source>
        <translation>추측일 뿐</translation>
    </message>
    <message>
        <source>margin {margin}</source>
        <translation>차이 {margin}</translation>
    </message>
    <message>
        <source>Not sure: {a}&#xa0;or&#xa0;{b}?</source>
        <translation>불확실: {a}&#xa0;또는&#xa0;{b}?</translation>
    </message>
    <message>
        <source>Added to your digits as {name} ({n} in all).</source>
        <translation>{name} 레이블로 내 숫자에 추가했습니다(모두 {n}개).</translation>
    </message>
    <message>
        <source>Test digit {number:,}, labelled {name}</source>
        <translation>테스트 숫자 {number:,}번, 레이블 {name}</translation>
    </message>
    <message>
        <source>Read wrongly? Click what it really is.</source>
        <translation>잘못 읽었나요? 정답을 클릭하세요.</translation>
    </message>
    <message>
        <source>add your {name}</source>
        <translation>내 숫자 {name} 추가</translation>
    </message>
</context>
<context>
    <name>DigitFacts</name>
    <message>
        <source>Stroke width</source>
        <translation>획 굵기</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>잉크</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Width : height</source>
        <translation>너비 : 높이</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>Offset down</source>
        <translation>아래로 치우침</translation>
    </message>
    <message>
        <source>Offset right</source>
        <translation>오른쪽으로 치우침</translation>
    </message>
    <message>
        <source>Thinner than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 획이 가늡니다</translation>
    </message>
    <message>
        <source>Thicker than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 획이 굵습니다</translation>
    </message>
    <message>
        <source>Less ink than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 잉크가 적습니다</translation>
    </message>
    <message>
        <source>More ink than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 잉크가 많습니다</translation>
    </message>
    <message>
        <source>Leans further to the left than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 왼쪽으로 더 기울었습니다</translation>
    </message>
    <message>
        <source>Leans further to the right than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 오른쪽으로 더 기울었습니다</translation>
    </message>
    <message>
        <source>Narrower than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 홀쭉합니다</translation>
    </message>
    <message>
        <source>Wider than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 옆으로 넓적합니다</translation>
    </message>
    <message>
        <source>Lower than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 높이가 낮습니다</translation>
    </message>
    <message>
        <source>Taller than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 높이가 높습니다</translation>
    </message>
    <message>
        <source>Fewer columns than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 차지하는 열이 적습니다</translation>
    </message>
    <message>
        <source>More columns than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 차지하는 열이 많습니다</translation>
    </message>
    <message>
        <source>Lies higher than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 위쪽에 있습니다</translation>
    </message>
    <message>
        <source>Lies lower than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 아래쪽에 있습니다</translation>
    </message>
    <message>
        <source>Lies further left than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 왼쪽에 있습니다</translation>
    </message>
    <message>
        <source>Lies further right than {share:.0f}% of the training digits</source>
        <translation>훈련 숫자의 {share:.0f}%보다 오른쪽에 있습니다</translation>
    </message>
</context>
<context>
    <name>DigitSources</name>
    <message>
        <source>Every test digit is read rightly.</source>
        <translation>테스트 숫자를 모두 바르게 읽습니다.</translation>
    </message>
    <message>
        <source>There is no ink on that picture: nothing stands out from the paper.</source>
        <translation>그림에 잉크가 없습니다. 종이와 구별되는 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>DigitXrayPanel</name>
    <message>
        <source>Digit X-ray</source>
        <translation>숫자 엑스레이</translation>
    </message>
    <message>
        <source>What happens to the drawing on its way to the answer.</source>
        <translation>그린 숫자가 답이 되기까지의 과정입니다.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>전처리 단계</translation>
    </message>
    <message>
        <source>How the drawing becomes the network&apos;s input, step by step.</source>
        <translation>그린 숫자가 신경망의 입력이 되는 과정을 단계별로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>특징</translation>
    </message>
    <message>
        <source>How the drawing compares with the digits that the network learns from.</source>
        <translation>그린 숫자를 신경망이 배우는 숫자와 비교합니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Which strokes speak for the answer, and which marks would change it.</source>
        <translation>어느 획이 답의 근거인지, 어떤 선이 답을 바꾸는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>강건성</translation>
    </message>
    <message>
        <source>How well the answer holds when the drawing is disturbed.</source>
        <translation>그린 숫자를 교란해도 답이 얼마나 잘 유지되는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Which units of each layer the drawing makes active.</source>
        <translation>그린 숫자가 층마다 어떤 유닛을 활성화하는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>The network at hand cannot read digits of 28 × 28.</source>
        <translation>지금 신경망은 28 × 28 숫자를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Not trained yet: what the network says here is only a guess.</source>
        <translation>아직 훈련하지 않았습니다. 여기에 나오는 답은 추측일 뿐입니다.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open a project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>The project could not be opened.</source>
        <translation>프로젝트를 열지 못했습니다.</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>프로젝트 저장</translation>
    </message>
    <message>
        <source>the new project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name}: 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Otherwise design, weights and curves are lost.</source>
        <translation>저장하지 않으면 설계, 가중치, 곡선을 잃습니다.</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>{name} 파일을 바꿀까요?</translation>
    </message>
    <message>
        <source>A project of this name is there already.</source>
        <translation>같은 이름의 프로젝트가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>The project could not be saved.</source>
        <translation>프로젝트를 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>MLP Studio projects (*{suffix})</source>
        <translation>MLP Studio 프로젝트 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag to reorder, or press Alt+Up and Alt+Down.</source>
        <translation>끌어서 순서를 바꾸거나 Alt+↑, Alt+↓를 누르세요.</translation>
    </message>
</context>
<context>
    <name>DrawingCanvas</name>
    <message>
        <source>Draw a digit here</source>
        <translation>여기에 숫자를 그리세요</translation>
    </message>
</context>
<context>
    <name>DropoutCard</name>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Silences a random share of the values in each training step.</source>
        <translation>훈련 스텝마다 무작위로 고른 일부 값을 끕니다.</translation>
    </message>
    <message>
        <source>Dropout rate</source>
        <translation>드롭아웃 비율</translation>
    </message>
    <message>
        <source>Share of the values that is set to 0 in each training step.</source>
        <translation>훈련 스텝마다 0으로 만드는 값의 비율입니다.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Where the loss of values is made up for: while training, or when evaluating.</source>
        <translation>꺼진 값만큼 줄어든 크기를 훈련할 때 보정할지, 평가할 때 보정할지 정합니다.</translation>
    </message>
    <message>
        <source>When evaluating, every value is multiplied by {kept}, as in the original paper.</source>
        <translation>원래 논문처럼, 평가할 때 모든 값에 보존율({kept})을 곱합니다.</translation>
    </message>
    <message>
        <source>While training, the other values are divided by {kept}, as is usual today.</source>
        <translation>요즘 흔히 하듯이, 훈련할 때 나머지 값을 보존율({kept})로 나눕니다.</translation>
    </message>
    <message>
        <source>classical form</source>
        <translation>고전 방식</translation>
    </message>
</context>
<context>
    <name>EvaluationLine</name>
    <message>
        <source>Evaluate on the test set</source>
        <translation>테스트 세트로 평가</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>평가 중…</translation>
    </message>
    <message>
        <source>◆ Accuracy {accuracy}, loss {loss} (step {step})</source>
        <translation>◆ 정확도 {accuracy}, 손실 {loss} (스텝 {step})</translation>
    </message>
    <message>
        <source>Measure the weights on the test set, last and seldom: settings chosen by it leave no unseen samples to judge by.</source>
        <translation>가중치를 테스트 세트로 평가합니다. 맨 마지막에, 드물게 쓰세요. 이 값을 보고 설정을 고르면 처음 보는 샘플이 남지 않습니다.</translation>
    </message>
    <message>
        <source>The data that this run learned from are not loaded.</source>
        <translation>이 훈련에 쓴 데이터를 불러오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Colour the canvas</source>
        <translation>그리기 영역 색칠</translation>
    </message>
    <message>
        <source>Find marks</source>
        <translation>선 찾기</translation>
    </message>
    <message>
        <source>Colour canvas</source>
        <translation>색칠하기</translation>
    </message>
    <message>
        <source>Draw them</source>
        <translation>선 그리기</translation>
    </message>
    <message>
        <source>Evidence for</source>
        <translation>근거를 볼 클래스</translation>
    </message>
    <message>
        <source>The class whose evidence is shown: the answer, or one that you choose.</source>
        <translation>근거를 보여 줄 클래스입니다. 답 또는 직접 고른 클래스입니다.</translation>
    </message>
    <message>
        <source>Guilty strokes</source>
        <translation>결정적인 획</translation>
    </message>
    <message>
        <source>Missing ink</source>
        <translation>빠진 잉크</translation>
    </message>
    <message>
        <source>What is coloured</source>
        <translation>색칠할 대상</translation>
    </message>
    <message>
        <source>Ink that is there, or places where ink would speak for another class.</source>
        <translation>이미 있는 잉크, 또는 잉크가 있으면 다른 클래스의 근거가 될 자리입니다.</translation>
    </message>
    <message>
        <source>Paint over the drawing what speaks for and against the class.</source>
        <translation>그린 숫자 위에 클래스를 뒷받침하는 부분과 반박하는 부분을 색칠합니다.</translation>
    </message>
    <message>
        <source>Share of each stroke</source>
        <translation>획별 기여</translation>
    </message>
    <message>
        <source>How much each stroke speaks for or against; point at one to see it alone.</source>
        <translation>획마다 클래스를 얼마나 뒷받침하거나 반박하는지 보여 줍니다. 획을 가리키면 그 획만 보입니다.</translation>
    </message>
    <message>
        <source>Another class</source>
        <translation>다른 클래스</translation>
    </message>
    <message>
        <source>The class that a few more marks should make of the drawing.</source>
        <translation>선 몇 개를 더해 그린 숫자를 어느 클래스로 바꿀지 고릅니다.</translation>
    </message>
    <message>
        <source>Look for up to three short lines, drawn or rubbed out, that lead there.</source>
        <translation>긋거나 지우면 그 클래스로 바뀌는 짧은 선을 세 개까지 찾습니다.</translation>
    </message>
    <message>
        <source>Draw the suggested marks; undo takes them back.</source>
        <translation>제안한 선을 그립니다. 획 취소로 되돌립니다.</translation>
    </message>
    <message>
        <source>What would make it</source>
        <translation>다음으로 읽히려면</translation>
    </message>
    <message>
        <source>There are no finite weights that read digits.</source>
        <translation>숫자를 읽을 수 있는 유한한 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>Why {name} and not {rival}</source>
        <translation>{name}: {rival} 대신 선택된 근거</translation>
    </message>
    <message>
        <source>No short line brings it any nearer to {name}.</source>
        <translation>짧은 선으로는 더 가까워지지 않습니다. 목표: {name}.</translation>
    </message>
    <message>
        <source>Marks: {n}. Then it is read as {name}, {share}.</source>
        <translation>선 {n}개를 그리면 이렇게 읽습니다: {name}, {share}.</translation>
    </message>
    <message>
        <source>Marks: {n}. They bring it nearer to {name}, {share}, but not all the way.</source>
        <translation>선 {n}개로 더 가까워지지만 충분하지 않습니다: {name}, {share}.</translation>
    </message>
    <message>
        <source>Draw a digit to see which stroke is guilty of its answer.</source>
        <translation>숫자를 그리면 어느 획이 답을 결정하는지 보입니다.</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>답</translation>
    </message>
    <message>
        <source>Stroke {number}</source>
        <translation>획 {number}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>&lt;span style=&apos;color:{positive}&apos;&gt;■&lt;/span&gt; speaks for {name} &amp;nbsp; &lt;span style=&apos;color:{negative}&apos;&gt;■&lt;/span&gt; for {rival}</source>
        <translation>&lt;span style=&apos;color:{positive}&apos;&gt;■&lt;/span&gt; {name}의 근거 &amp;nbsp; &lt;span style=&apos;color:{negative}&apos;&gt;■&lt;/span&gt; {rival}의 근거</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>Type a function of x, such as x^2.</source>
        <translation>x의 함수를 입력하세요. 예: x^2.</translation>
    </message>
    <message>
        <source>It is longer than {length} characters.</source>
        <translation>{length}자보다 깁니다.</translation>
    </message>
    <message>
        <source>More than {depth} brackets, signs or powers stand within each other.</source>
        <translation>괄호, 부호, 거듭제곱이 {depth}겹보다 많이 겹쳤습니다.</translation>
    </message>
    <message>
        <source>“{found}” does not belong in a function.</source>
        <translation>함수에 쓸 수 없는 글자입니다: “{found}”.</translation>
    </message>
    <message>
        <source>A comma stands only in min(a, b) and max(a, b); write 0.5 with a point.</source>
        <translation>쉼표는 min(a, b)와 max(a, b)에만 씁니다. 0.5는 점으로 쓰세요.</translation>
    </message>
    <message>
        <source>Unknown name “{found}”: there are {names}.</source>
        <translation>모르는 이름입니다: “{found}”. 쓸 수 있는 이름: {names}.</translation>
    </message>
    <message>
        <source>The number {found} is too large.</source>
        <translation>숫자가 너무 큽니다: {found}.</translation>
    </message>
    <message>
        <source>A number or x is expected before “{found}”.</source>
        <translation>“{found}” 앞에 숫자나 x가 있어야 합니다.</translation>
    </message>
    <message>
        <source>After “{found}” a number or x is expected.</source>
        <translation>“{found}” 다음에 숫자나 x가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Between {found} an operator such as * is expected.</source>
        <translation>{found} 사이에 * 같은 연산자가 있어야 합니다.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>Write {found} with brackets: {found}(x).</source>
        <translation>{found} 다음에 괄호를 쓰세요: {found}(x).</translation>
    </message>
    <message>
        <source>min and max take two arguments: min(x, 1), all others one.</source>
        <translation>min과 max는 인수가 둘이고(예: min(x, 1)), 나머지는 모두 하나입니다.</translation>
    </message>
</context>
<context>
    <name>FactGauge</name>
    <message>
        <source>Draw a digit to measure it.</source>
        <translation>숫자를 그리면 측정합니다.</translation>
    </message>
    <message>
        <source>Load data to compare it with what the network learns from.</source>
        <translation>데이터를 불러오면 신경망이 배우는 데이터와 비교합니다.</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Compared with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>Which of the training digits the drawing is compared with.</source>
        <translation>그린 숫자를 어떤 훈련 숫자와 비교할지 고릅니다.</translation>
    </message>
    <message>
        <source>Nothing is left of the ink.</source>
        <translation>남은 잉크가 없습니다.</translation>
    </message>
    <message>
        <source>The training digits are not measured yet.</source>
        <translation>아직 훈련 숫자를 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>{remark}.</source>
        <translation>{remark}.</translation>
    </message>
    <message>
        <source>Nothing is unusual about this drawing.</source>
        <translation>그린 숫자에 특이한 점이 없습니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see how usual it is.</source>
        <translation>숫자를 그리면 얼마나 평범한지 보입니다.</translation>
    </message>
    <message>
        <source>Training digits of class {name}</source>
        <translation>클래스 {name}의 훈련 숫자</translation>
    </message>
    <message>
        <source>All training digits</source>
        <translation>모든 훈련 숫자</translation>
    </message>
    <message>
        <source>Those of the class it is read as</source>
        <translation>답과 같은 클래스의 훈련 숫자</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Fit the network to these data</source>
        <translation>신경망을 이 데이터에 맞추기</translation>
    </message>
    <message>
        <source>Give the network as many inputs and outputs as these data need.</source>
        <translation>신경망의 입력 수와 출력 수를 이 데이터에 맞춥니다.</translation>
    </message>
    <message>
        <source>Samples per class</source>
        <translation>클래스별 샘플 수</translation>
    </message>
    <message>
        <source>It gets {inputs:,} inputs and {outputs:,} outputs.</source>
        <translation>입력 {inputs:,}개, 출력 {outputs:,}개가 됩니다.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>The kind of the file or folder.</source>
        <translation>파일이나 폴더의 종류입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>How many samples there are.</source>
        <translation>샘플의 수입니다.</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>샘플 하나</translation>
    </message>
    <message>
        <source>Shape, type and range of the values.</source>
        <translation>크기, 데이터 타입, 값의 범위입니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>What the data take while they are in use.</source>
        <translation>데이터를 쓰는 동안 차지하는 메모리입니다.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>What a network learns to tell apart.</source>
        <translation>신경망이 구별하는 법을 배울 대상입니다.</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>레이블 열</translation>
    </message>
    <message>
        <source>The column of the table that holds the answers.</source>
        <translation>표에서 정답이 든 열입니다.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>How pictures become samples.</source>
        <translation>그림을 샘플로 바꾸는 방법입니다.</translation>
    </message>
    <message>
        <source>A single one, without a label</source>
        <translation>레이블 없는 샘플 하나</translation>
    </message>
    <message>
        <source>{train:,} to train on, {test:,} to test with</source>
        <translation>훈련용 {train:,}개, 테스트용 {test:,}개</translation>
    </message>
    <message>
        <source>{n:,}; a fifth of every class becomes the test part</source>
        <translation>{n:,}개, 클래스마다 5분의 1을 테스트에 사용</translation>
    </message>
    <message>
        <source>{shape}, {dtype}, from {low} to {high}</source>
        <translation>{shape}, {dtype}, {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>{shape}, {dtype}, from {low} to {high} in the {n:,} looked at</source>
        <translation>{shape}, {dtype}, 살펴본 {n:,}개에서 {low}부터 {high}까지</translation>
    </message>
    <message>
        <source>{n:,}</source>
        <translation>{n:,}개</translation>
    </message>
    <message>
        <source>{n:,} in what was looked at; the rest is counted when it is read</source>
        <translation>살펴본 부분에서 {n:,}개, 나머지는 읽을 때 셈</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation>{n}열</translation>
    </message>
    <message>
        <source>By their sizes: {choice}</source>
        <translation>그림 크기에 따라: {choice}</translation>
    </message>
    <message>
        <source>By their sizes</source>
        <translation>그림 크기에 따라</translation>
    </message>
</context>
<context>
    <name>FlattenCard</name>
    <message>
        <source>Flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Makes one row of numbers of each sample; a dense layer does so by itself.</source>
        <translation>각 샘플을 수의 행 하나로 만듭니다. Dense 층은 스스로 이렇게 합니다.</translation>
    </message>
</context>
<context>
    <name>FormulaEntry</name>
    <message>
        <source>Function of x</source>
        <translation>x의 함수</translation>
    </message>
    <message>
        <source>Numbers, x, + − * / ^, brackets, pi, e and functions such as sin, exp, log, sqrt, abs, tanh, sigmoid, relu, min and max.</source>
        <translation>숫자, x, + − * / ^, 괄호, pi, e와 sin, exp, log, sqrt, abs, tanh, sigmoid, relu, min, max 같은 함수를 씁니다.</translation>
    </message>
    <message>
        <source>Read as {formula}</source>
        <translation>읽은 식: {formula}</translation>
    </message>
</context>
<context>
    <name>GapText</name>
    <message>
        <source>{value} at rest</source>
        <translation>{value} 재측정</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>규제</translation>
    </message>
    <message>
        <source>Training loss {running} = {terms}</source>
        <translation>훈련 손실 {running} = {terms}</translation>
    </message>
    <message>
        <source>The loss of the last epoch. At rest: all training samples measured with the weights as they are now. Lag: early batches were measured while the weights were still worse. Dropout, noise and batch statistics, and the penalty for large weights, add to it in training alone.</source>
        <translation>마지막 에포크의 손실입니다. 재측정: 모든 훈련 샘플을 지금의 가중치로 잰 값입니다. 지연: 앞쪽 배치는 가중치가 아직 덜 좋을 때 쟀습니다. 드롭아웃, 노이즈, 배치 통계, 큰 가중치에 대한 규제는 훈련할 때만 더해집니다.</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>무작위 요인</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>드롭아웃</translation>
    </message>
</context>
<context>
    <name>GetMnist</name>
    <message>
        <source>Get MNIST</source>
        <translation>MNIST 받기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>How far the download is.</source>
        <translation>다운로드 진행 정도입니다.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Show a folder that holds the four files of MNIST already.</source>
        <translation>MNIST 파일 네 개가 이미 들어 있는 폴더를 지정합니다.</translation>
    </message>
    <message>
        <source>Choose the folder with the four MNIST files</source>
        <translation>MNIST 파일 네 개가 있는 폴더 선택</translation>
    </message>
    <message>
        <source>MNIST is not in there: {folder}</source>
        <translation>MNIST가 없는 폴더: {folder}</translation>
    </message>
    <message>
        <source>There seems to be no connection to the network. What has arrived is kept; the built-in handwriting needs no network.</source>
        <translation>인터넷에 연결되지 않은 듯합니다. 지금까지 받은 부분은 남습니다. 내장 손글씨는 인터넷 없이 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>연결 중…</translation>
    </message>
    <message>
        <source>{name}: {done} of {total}</source>
        <translation>{name}: {total} 중 {done}</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Make MNIST the data of the project.</source>
        <translation>MNIST를 프로젝트의 데이터로 씁니다.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>이어받기</translation>
    </message>
    <message>
        <source>Download what is still missing.</source>
        <translation>아직 받지 못한 부분을 다운로드합니다.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>Download the four files of MNIST.</source>
        <translation>MNIST 파일 네 개를 다운로드합니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>End the download; it can go on later.</source>
        <translation>다운로드를 끝냅니다. 나중에 이어받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Close; the data at hand stay as they are.</source>
        <translation>창을 닫습니다. 지금 데이터는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>MNIST is on this computer already, in {folder}.</source>
        <translation>MNIST가 이미 이 컴퓨터에 있습니다. 폴더: {folder}.</translation>
    </message>
    <message>
        <source>MNIST holds 70,000 digits written by people: 60,000 to train on and 10,000 to test with. About {packed} come from {hosts}; they take {unpacked} in {folder}. Every file is checked before it is used.</source>
        <translation>MNIST는 사람이 쓴 숫자 70,000개입니다. 60,000개는 훈련에, 10,000개는 테스트에 씁니다. 다운로드 크기는 약 {packed}(출처: {hosts}), 저장 크기는 {unpacked}(폴더: {folder})입니다. 모든 파일은 쓰기 전에 검사합니다.</translation>
    </message>
    <message>
        <source>{text}

{kept} have arrived already.</source>
        <translation>{text}

이미 받은 크기: {kept}.</translation>
    </message>
</context>
<context>
    <name>InitializerBox</name>
    <message>
        <source>n_in is the number of inputs, n_out the number of units of this layer.</source>
        <translation>n_in은 이 층의 입력 수, n_out은 유닛 수입니다.</translation>
    </message>
    <message>
        <source>At the start W = {formula}</source>
        <translation>초기 W = {formula}</translation>
    </message>
    <message>
        <source>At the start W ~ {formula}, {sigma}</source>
        <translation>초기 W ~ {formula}, {sigma}</translation>
    </message>
    <message>
        <source>The number of that name in the formula above.</source>
        <translation>위 식에서 같은 이름으로 나오는 수입니다.</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>How the answers are written: class numbers, or a row with a single 1.</source>
        <translation>정답을 쓰는 형식입니다. 클래스 번호 또는 하나만 1인 행입니다.</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>레이블 노이즈</translation>
    </message>
    <message>
        <source>Share of the training labels that are made wrong, to watch overfitting.</source>
        <translation>과대적합을 관찰하려고 틀리게 바꾸는 훈련 레이블의 비율입니다.</translation>
    </message>
    <message>
        <source>Change label form</source>
        <translation>레이블 형식 변경</translation>
    </message>
    <message>
        <source>Change label noise</source>
        <translation>레이블 노이즈 변경</translation>
    </message>
    <message>
        <source>{n:,} of {all:,} training labels are wrong; they are marked among the samples. Validation and test labels stay right.</source>
        <translation>훈련 레이블 {all:,}개 중 {n:,}개가 틀린 레이블이며 샘플 목록에 표시됩니다. 검증과 테스트 레이블은 모두 올바릅니다.</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>A layer: Alt+Up and Alt+Down move it, Delete takes it out.</source>
        <translation>층: Alt+↑, Alt+↓로 옮기고 Delete로 제거합니다.</translation>
    </message>
    <message>
        <source>{name}: {allowed}, not {typed}.</source>
        <translation>{name}: {allowed}의 수여야 합니다(입력: {typed}).</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Input   {shape} = {features}   →   (B, {features})</source>
        <translation>입력   {shape} = {features}   →   (B, {features})</translation>
    </message>
    <message>
        <source>Each sample is flattened into a vector of {features} numbers.</source>
        <translation>각 샘플을 수 {features}개의 벡터로 펼칩니다.</translation>
    </message>
</context>
<context>
    <name>LayersPage</name>
    <message>
        <source>Each cell is a unit; point at one to read it.</source>
        <translation>칸 하나가 유닛 하나입니다. 칸을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>There are no finite weights that read digits.</source>
        <translation>숫자를 읽을 수 있는 유한한 가중치가 없습니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see which units it makes active.</source>
        <translation>숫자를 그리면 어떤 유닛이 활성화되는지 보입니다.</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>What the network said before the step.</source>
        <translation>스텝 전에 신경망이 낸 답입니다.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>What the network says after the step.</source>
        <translation>스텝 후에 신경망이 내는 답입니다.</translation>
    </message>
    <message>
        <source>Weights that moved</source>
        <translation>바뀐 가중치</translation>
    </message>
    <message>
        <source>How the weights from each pixel to the unit that moved most changed.</source>
        <translation>가장 많이 바뀐 유닛에서 각 픽셀의 가중치가 변한 양입니다.</translation>
    </message>
    <message>
        <source>ΔW</source>
        <translation>ΔW</translation>
    </message>
    <message>
        <source>{name}: {before} → {after}, loss {loss_before:.3f} → {loss_after:.3f}</source>
        <translation>{name}: {before} → {after}, 손실 {loss_before:.3f} → {loss_after:.3f}</translation>
    </message>
    <message>
        <source>Layer {number}: ‖ΔW‖ = {weights:.4f}, {share:.2%} of its length</source>
        <translation>{number}번 층: ‖ΔW‖ = {weights:.4f}, W 길이의 {share:.2%}</translation>
    </message>
    <message>
        <source>Farthest: b{layer} of unit {unit}, {before:.4f} → {after:.4f}</source>
        <translation>가장 큰 변화: b{layer} (유닛 {unit}), {before:.4f} → {after:.4f}</translation>
    </message>
    <message>
        <source>Farthest: W{layer} from {row} to unit {unit}, {before:.4f} → {after:.4f}</source>
        <translation>가장 큰 변화: W{layer} (입력 {row}, 유닛 {unit}), {before:.4f} → {after:.4f}</translation>
    </message>
    <message>
        <source>ΔW is shown for unit {unit} of layer 1, which moved most.</source>
        <translation>ΔW: 1번 층에서 가장 많이 바뀐 유닛 {unit}의 가중치 변화입니다.</translation>
    </message>
</context>
<context>
    <name>LossForm</name>
    <message>
        <source>Outputs are scores (from logits)</source>
        <translation>로짓 출력(활성화 전 점수)</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>레이블 스무딩</translation>
    </message>
    <message>
        <source>all 1</source>
        <translation>모두 1</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>What a sample of each class counts for, with commas between: 1, 1, 2 …; leave it empty for 1 each.</source>
        <translation>클래스별 샘플의 중요도를 쉼표로 구분해 씁니다(예: 1, 1, 2 …). 비워 두면 모두 1입니다.</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>손실 함수 변경</translation>
    </message>
    <message>
        <source>Change label smoothing</source>
        <translation>레이블 스무딩 변경</translation>
    </message>
    <message>
        <source>The output layer is linear and the loss applies softmax or sigmoid itself, which is more exact.</source>
        <translation>출력층은 선형이고 손실 함수가 Softmax나 Sigmoid를 직접 적용합니다. 계산이 더 정확합니다.</translation>
    </message>
    <message>
        <source>Share of every label that is spread over all classes, so that nothing has to be certain; 0.1 is usual.</source>
        <translation>아무것도 100 % 확신하지 않도록 각 레이블에서 모든 클래스에 나눠 주는 비율입니다. 보통 0.1입니다.</translation>
    </message>
    <message>
        <source>Only cross-entropies have this: choose one as the loss.</source>
        <translation>크로스 엔트로피에만 있는 설정입니다. 손실 함수로 크로스 엔트로피를 선택하세요.</translation>
    </message>
    <message>
        <source>Change class weights</source>
        <translation>클래스 가중치 변경</translation>
    </message>
    <message>
        <source>{wanted} numbers are needed, one for each class, not {count}.</source>
        <translation>클래스마다 하나씩 수 {wanted}개가 필요한데 {count}개입니다.</translation>
    </message>
    <message>
        <source>Weights are numbers from 0 up, and not all of them are 0.</source>
        <translation>가중치는 0 이상의 수이며, 모두 0일 수는 없습니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Train now, then draw</source>
        <translation>바로 훈련하고 그려 보기</translation>
    </message>
    <message>
        <source>A network learns built-in handwriting in seconds; then it reads your digit.</source>
        <translation>신경망이 내장 손글씨를 몇 초 만에 배우고, 직접 그린 숫자를 읽습니다.</translation>
    </message>
    <message>
        <source>The course&apos;s experiment</source>
        <translation>강의의 실험</translation>
    </message>
    <message>
        <source>784-512-10 on the 60,000 digits of MNIST, five epochs of 469 steps.</source>
        <translation>MNIST 숫자 60,000개로 784-512-10을 469스텝씩 5에포크 훈련합니다.</translation>
    </message>
    <message>
        <source>Walk down a loss curve</source>
        <translation>손실 곡선 따라 내려가기</translation>
    </message>
    <message>
        <source>Gradient descent step by step, on a curve and on a surface.</source>
        <translation>곡선과 곡면에서 경사 하강법을 한 스텝씩 살펴봅니다.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>프로젝트 열기…</translation>
    </message>
    <message>
        <source>Design, weights and curves from a file.</source>
        <translation>파일에서 설계, 가중치, 곡선을 불러옵니다.</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>최근 프로젝트</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Run bar</source>
        <translation>실행 막대</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>새 프로젝트</translation>
    </message>
    <message>
        <source>{name}[*] – MLP Studio</source>
        <translation>{name}[*] – MLP Studio</translation>
    </message>
    <message>
        <source>Undo {edit}</source>
        <translation>실행 취소: {edit}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo {edit}</source>
        <translation>다시 실행: {edit}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>About MLP Studio</source>
        <translation>MLP Studio 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;MLP Studio {version}&lt;/h3&gt;&lt;p&gt;An offline laboratory for learning neural networks.&lt;/p&gt;&lt;p&gt;MIT licence. Built with Qt for Python (LGPL), NumPy and pyqtgraph.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;MLP Studio {version}&lt;/h3&gt;&lt;p&gt;인터넷 없이 신경망을 배우는 실험실입니다.&lt;/p&gt;&lt;p&gt;MIT 라이선스. Qt for Python(LGPL), NumPy, pyqtgraph로 만들었습니다.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>목록 비우기</translation>
    </message>
    <message>
        <source>Choose the folder with the four MNIST files</source>
        <translation>MNIST 파일 네 개가 있는 폴더 선택</translation>
    </message>
</context>
<context>
    <name>MeasuringForm</name>
    <message>
        <source>Re-measure the training loss</source>
        <translation>훈련 손실 재측정</translation>
    </message>
    <message>
        <source>After each epoch all training samples are measured again, with the weights at rest and dropout off; it costs about two more passes over the data.</source>
        <translation>에포크가 끝날 때마다 가중치를 고정하고 드롭아웃을 끈 채 모든 훈련 샘플을 다시 잽니다. 데이터를 약 두 번 더 훑는 만큼 시간이 듭니다.</translation>
    </message>
    <message>
        <source>The usual training loss is a mean over the epoch: its early batches were measured while the weights were still worse, and with dropout on. That is why it may lie above the validation loss.</source>
        <translation>보통의 훈련 손실은 에포크 전체의 평균입니다. 앞쪽 배치는 가중치가 아직 덜 좋을 때, 드롭아웃을 켠 채 잽니다. 그래서 검증 손실보다 높을 수 있습니다.</translation>
    </message>
    <message>
        <source>Change measuring</source>
        <translation>측정 변경</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>모두 1</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>정규</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>균등</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 정규</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 균등</translation>
    </message>
    <message>
        <source>Glorot (Xavier) normal</source>
        <translation>Glorot 정규(Xavier)</translation>
    </message>
    <message>
        <source>Glorot (Xavier) uniform</source>
        <translation>Glorot 균등(Xavier)</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 정규</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 균등</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>직교</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>역 드롭아웃</translation>
    </message>
    <message>
        <source>Classical</source>
        <translation>고전 드롭아웃</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>계단식 감쇠</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>지수 감쇠</translation>
    </message>
    <message>
        <source>Inverse time decay</source>
        <translation>역시간 감쇠</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>코사인</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>원 사이클</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>정체 시 감소</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>모멘텀 μ</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>감쇠율 ρ</translation>
    </message>
    <message>
        <source>Initial sum</source>
        <translation>초기 누적합</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>중심화</translation>
    </message>
    <message>
        <source>Bias correction</source>
        <translation>편향 보정</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>가중치 감쇠 λ</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Every … epochs</source>
        <translation>… 에포크마다</translation>
    </message>
    <message>
        <source>Decay k</source>
        <translation>감쇠율 k</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Warm-up share</source>
        <translation>워밍업 비율</translation>
    </message>
    <message>
        <source>First share of η</source>
        <translation>η 시작 비율</translation>
    </message>
    <message>
        <source>Final share of η</source>
        <translation>η 최종 비율</translation>
    </message>
    <message>
        <source>Patience in epochs</source>
        <translation>인내(에포크)</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>Least share of η</source>
        <translation>η 최소 비율</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한계</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>게인</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation>그레이디언트 평균</translation>
    </message>
    <message>
        <source>mean squared gradient</source>
        <translation>그레이디언트 제곱 평균</translation>
    </message>
    <message>
        <source>mean squared move</source>
        <translation>이동량 제곱 평균</translation>
    </message>
    <message>
        <source>sum of squared gradients</source>
        <translation>그레이디언트 제곱 합</translation>
    </message>
    <message>
        <source>largest mean squared gradient</source>
        <translation>그레이디언트 제곱 평균의 최댓값</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>검증 정확도</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>훈련 손실</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>훈련 정확도</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>희소 범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>범주형 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 크로스 엔트로피</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Multi-class hinge</source>
        <translation>다중 클래스 힌지</translation>
    </message>
    <message>
        <source>Built-in handwriting</source>
        <translation>내장 손글씨</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>내 데이터</translation>
    </message>
    <message>
        <source>IDX files</source>
        <translation>IDX 파일</translation>
    </message>
    <message>
        <source>NumPy arrays (npz)</source>
        <translation>NumPy 배열(npz)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>표(CSV)</translation>
    </message>
    <message>
        <source>Folders of pictures</source>
        <translation>그림 폴더</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>as they are, in grey</source>
        <translation>그대로, 회색조</translation>
    </message>
    <message>
        <source>like drawings on the canvas</source>
        <translation>직접 그린 숫자처럼</translation>
    </message>
    <message>
        <source>Integers (7)</source>
        <translation>정수 (7)</translation>
    </message>
    <message>
        <source>One-hot (0 0 0 0 0 0 0 1 0 0)</source>
        <translation>원-핫 (0 0 0 0 0 0 0 1 0 0)</translation>
    </message>
    <message>
        <source>The course&apos;s network: 784-512-10</source>
        <translation>강의의 신경망: 784-512-10</translation>
    </message>
    <message>
        <source>Softmax regression: 784-10</source>
        <translation>Softmax 회귀: 784-10</translation>
    </message>
    <message>
        <source>As in the nineties: 784-30-10 with sigmoid</source>
        <translation>1990년대 방식: 784-30-10, Sigmoid</translation>
    </message>
    <message>
        <source>Small: 784-32-10</source>
        <translation>작은 신경망: 784-32-10</translation>
    </message>
    <message>
        <source>Deep: 784-256-128-64-10 with dropout</source>
        <translation>깊은 신경망: 784-256-128-64-10, 드롭아웃</translation>
    </message>
    <message>
        <source>Wide: 784-1024-512-10</source>
        <translation>넓은 신경망: 784-1024-512-10</translation>
    </message>
    <message>
        <source>Strongest: 784-512-512-10 with batch norm</source>
        <translation>가장 강한 신경망: 784-512-512-10, 배치 정규화</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>그릇</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>두 골짜기</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>선반</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>고원</translation>
    </message>
    <message>
        <source>Steep walls</source>
        <translation>가파른 벽</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>물결</translation>
    </message>
    <message>
        <source>Absolute value |x|</source>
        <translation>절댓값 |x|</translation>
    </message>
    <message>
        <source>Noisy valley</source>
        <translation>잡음 있는 골짜기</translation>
    </message>
    <message>
        <source>Own function…</source>
        <translation>내 함수…</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>협곡</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>안장</translation>
    </message>
</context>
<context>
    <name>NetworkDesignPanel</name>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Start from a ready-made design.</source>
        <translation>준비된 설계로 시작합니다.</translation>
    </message>
    <message>
        <source>Neurons that weigh all inputs: A = f(X @ W + b).</source>
        <translation>모든 입력에 가중치를 주는 뉴런: A = f(X @ W + b).</translation>
    </message>
    <message>
        <source>Brings every value to mean β and standard deviation γ over the batch.</source>
        <translation>배치 전체에서 모든 값을 평균 β, 표준편차 γ에 맞춥니다.</translation>
    </message>
    <message>
        <source>An activation by itself, such as after batch normalisation.</source>
        <translation>활성화 함수만 있는 층으로, 배치 정규화 뒤 등에 둡니다.</translation>
    </message>
    <message>
        <source>Silences a random share of the values in each training step.</source>
        <translation>훈련 스텝마다 무작위로 고른 일부 값을 끕니다.</translation>
    </message>
    <message>
        <source>Adds random numbers to the values in each training step.</source>
        <translation>훈련 스텝마다 값에 난수를 더합니다.</translation>
    </message>
    <message>
        <source>Makes one row of numbers of each sample, at the very beginning.</source>
        <translation>맨 처음에 각 샘플을 수의 행 하나로 만듭니다.</translation>
    </message>
    <message>
        <source>(B, 784): B samples at once – the batch axis. Keras prints it as None.</source>
        <translation>(B, 784): 한 번에 샘플 B개 – 배치 축. Keras는 None으로 표시합니다.</translation>
    </message>
    <message>
        <source>The first axis of every array that flows through the network counts the samples of a batch; no weight depends on it, so any number of samples fits.</source>
        <translation>신경망을 흐르는 모든 배열의 첫째 축은 배치의 샘플 수입니다. 어떤 가중치도 이 축과 무관하므로 샘플이 몇 개든 들어갑니다.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 외 {count}건</translation>
    </message>
    <message>
        <source>Add bias</source>
        <translation>편향 추가</translation>
    </message>
    <message>
        <source>Leave out bias</source>
        <translation>편향 빼기</translation>
    </message>
    <message>
        <source>Unfreeze layer</source>
        <translation>층 동결 해제</translation>
    </message>
    <message>
        <source>Freeze layer</source>
        <translation>층 동결</translation>
    </message>
    <message>
        <source>Change units</source>
        <translation>유닛 수 변경</translation>
    </message>
    <message>
        <source>Change activation</source>
        <translation>활성화 함수 변경</translation>
    </message>
    <message>
        <source>Change initialiser</source>
        <translation>가중치 초기화 변경</translation>
    </message>
    <message>
        <source>Change initial weights</source>
        <translation>초기 가중치 변경</translation>
    </message>
    <message>
        <source>Change L1 penalty</source>
        <translation>L1 규제 변경</translation>
    </message>
    <message>
        <source>Change L2 penalty</source>
        <translation>L2 규제 변경</translation>
    </message>
    <message>
        <source>Change dropout rate</source>
        <translation>드롭아웃 비율 변경</translation>
    </message>
    <message>
        <source>Change form of dropout</source>
        <translation>드롭아웃 방식 변경</translation>
    </message>
    <message>
        <source>Change noise</source>
        <translation>노이즈 변경</translation>
    </message>
    <message>
        <source>Change momentum</source>
        <translation>모멘텀 변경</translation>
    </message>
    <message>
        <source>Change epsilon</source>
        <translation>엡실론 변경</translation>
    </message>
    <message>
        <source>Move layer</source>
        <translation>층 이동</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>층 제거</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>층 추가</translation>
    </message>
    <message>
        <source>Add a layer after the chosen one (Insert adds a dense layer).</source>
        <translation>선택한 층 뒤에 층을 추가합니다(Insert 키는 Dense 층 추가).</translation>
    </message>
    <message>
        <source>Choose preset</source>
        <translation>프리셋 선택</translation>
    </message>
    <message>
        <source>Mend design</source>
        <translation>설계 고치기</translation>
    </message>
</context>
<context>
    <name>NetworkSize</name>
    <message>
        <source>parameters · {frozen} frozen · {memory}</source>
        <translation>파라미터 · 동결 {frozen}개 · {memory}</translation>
    </message>
    <message>
        <source>parameters · {memory} as float32</source>
        <translation>파라미터 · float32로 {memory}</translation>
    </message>
    <message>
        <source>Numbers that training adjusts: {count}.</source>
        <translation>훈련이 조정하는 수: {count}.</translation>
    </message>
    <message>
        <source>Frozen, which it leaves as they are: {frozen}.</source>
        <translation>동결되어 훈련이 그대로 두는 수: {frozen}.</translation>
    </message>
    <message>
        <source>Running averages of batch normalisation besides: {averages}.</source>
        <translation>그 밖에 배치 정규화의 이동 평균: {averages}.</translation>
    </message>
    <message>
        <source>As float32, each of them takes four bytes.</source>
        <translation>float32라서 하나에 4바이트입니다.</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>dropout {rate}</source>
        <translation>드롭아웃 {rate}</translation>
    </message>
    <message>
        <source>noise {sigma}</source>
        <translation>노이즈 {sigma}</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>배치 정규화</translation>
    </message>
    <message>
        <source>BN</source>
        <translation>BN</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Picture of the network</source>
        <translation>신경망 그림</translation>
    </message>
    <message>
        <source>Dropout: in each training step about {percent} of the {units} values are set to 0.</source>
        <translation>드롭아웃: 훈련 스텝마다 값 {units}개 중 약 {percent}가 0이 됩니다.</translation>
    </message>
    <message>
        <source>(B, {units}): {units} values for each of the B samples of a batch.
With B = {batch} the shape is ({batch}, {units}).</source>
        <translation>(B, {units}): 배치의 샘플 B개마다 값이 {units}개입니다.
B = {batch}일 때 크기는 ({batch}, {units})입니다.</translation>
    </message>
    <message>
        <source>W{number} has the shape ({left}, {right}): {count} weights.</source>
        <translation>W{number}의 크기는 ({left}, {right}): 가중치 {count}개입니다.</translation>
    </message>
    <message>
        <source>Input: {shape} = {units} numbers for each sample.</source>
        <translation>입력: 샘플마다 {shape} = {units}개의 수입니다.</translation>
    </message>
    <message>
        <source>Noise: in each training step random numbers from N(0, {sigma}) are added to the {units} values.</source>
        <translation>노이즈: 훈련 스텝마다 값 {units}개에 N(0, {sigma})에서 뽑은 난수를 더합니다.</translation>
    </message>
    <message>
        <source>Activation: {name} of the {units} values.</source>
        <translation>활성화 함수: 값 {units}개에 {name} 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>Flatten: each sample becomes a row of {units} numbers.</source>
        <translation>펼치기: 각 샘플이 수 {units}개의 행이 됩니다.</translation>
    </message>
    <message>
        <source>Classical: when evaluating, all are multiplied by {kept}.</source>
        <translation>고전 방식: 평가할 때 모든 값에 보존율({kept})을 곱합니다.</translation>
    </message>
    <message>
        <source>Inverted: the others are divided by {kept}.</source>
        <translation>역 방식: 나머지 값을 보존율({kept})로 나눕니다.</translation>
    </message>
    <message>
        <source>Batch normalisation: over the batch, each of the {units} values gets mean β and standard deviation γ.
{count} parameters, and as many running averages for evaluating.</source>
        <translation>배치 정규화: 배치 전체에서 값 {units}개를 각각 평균 β, 표준편차 γ에 맞춥니다.
파라미터 {count}개와, 평가에 쓸 같은 수의 이동 평균이 있습니다.</translation>
    </message>
    <message>
        <source>Frozen: training leaves its parameters as they are.</source>
        <translation>동결: 훈련이 파라미터를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Layer {number}: {units} neurons, {activation}.</source>
        <translation>{number}번 층: 뉴런 {units}개, {activation}.</translation>
    </message>
    <message>
        <source>W ({left}, {right}) and b ({right},): {count} parameters.</source>
        <translation>W ({left}, {right}), b ({right},): 파라미터 {count}개입니다.</translation>
    </message>
    <message>
        <source>W ({left}, {right}), no bias: {count} parameters.</source>
        <translation>W ({left}, {right}), 편향 없음: 파라미터 {count}개입니다.</translation>
    </message>
    <message>
        <source>Bias: {value}</source>
        <translation>편향: {value}</translation>
    </message>
    <message>
        <source>Strongest weights in: {list}</source>
        <translation>가장 강한 입력 가중치: {list}</translation>
    </message>
    <message>
        <source>Strongest weights out: {list}</source>
        <translation>가장 강한 출력 가중치: {list}</translation>
    </message>
    <message>
        <source>{weight} (neuron {neuron})</source>
        <translation>{weight} (뉴런 {neuron})</translation>
    </message>
    <message>
        <source>Input {neuron}: the pixel in row {row}, column {column}</source>
        <translation>입력 {neuron}: 행 {row}, 열 {column}의 픽셀</translation>
    </message>
    <message>
        <source>Input {neuron}</source>
        <translation>입력 {neuron}</translation>
    </message>
    <message>
        <source>Neuron {neuron} of the output layer: class “{name}”</source>
        <translation>출력층의 뉴런 {neuron}: 클래스 “{name}”</translation>
    </message>
    <message>
        <source>Neuron {neuron} of layer {number}</source>
        <translation>{number}번 층의 뉴런 {neuron}</translation>
    </message>
</context>
<context>
    <name>NoiseCard</name>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Adds random numbers from N(0, σ) to the values in each training step.</source>
        <translation>훈련 스텝마다 값에 N(0, σ)에서 뽑은 난수를 더합니다.</translation>
    </message>
    <message>
        <source>Standard deviation of the random numbers that are added.</source>
        <translation>더하는 난수의 표준편차입니다.</translation>
    </message>
</context>
<context>
    <name>OpenData</name>
    <message>
        <source>Open data</source>
        <translation>데이터 열기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>How far the work is.</source>
        <translation>작업 진행 정도입니다.</translation>
    </message>
    <message>
        <source>Choose a file or a folder, or drop it here. What can be opened:

• IDX files like those of MNIST, packed or not, with all that belong to them
• npz files with x_train, y_train, x_test, y_test, or images and labels
• CSV tables: a column of labels, and columns of numbers
• a folder with one folder of pictures for each class

What is found is shown here before it is used. Nothing is ever run from a file.</source>
        <translation>파일이나 폴더를 선택하거나 여기에 끌어다 놓으세요. 열 수 있는 것:

• MNIST와 같은 IDX 파일(압축 여부와 무관, 짝이 되는 파일도 함께 엽니다)
• x_train, y_train, x_test, y_test 또는 images, labels가 든 npz 파일
• CSV 표: 레이블 열 하나와 수로 된 열들
• 클래스마다 그림 폴더가 하나씩 든 폴더

찾은 내용은 쓰기 전에 여기에 보여 줍니다. 파일에 든 코드는 절대 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Choose an IDX, npz or CSV file.</source>
        <translation>IDX, npz, CSV 파일을 선택합니다.</translation>
    </message>
    <message>
        <source>Choose a folder of IDX files or of pictures.</source>
        <translation>IDX 파일이나 그림이 든 폴더를 선택합니다.</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>이 데이터 사용</translation>
    </message>
    <message>
        <source>Read all samples and make them the data of the project.</source>
        <translation>모든 샘플을 읽어 프로젝트의 데이터로 씁니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close; the data at hand stay as they are.</source>
        <translation>창을 닫습니다. 지금 데이터는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>폴더 선택</translation>
    </message>
    <message>
        <source>A single picture has no label to learn from. Choose a folder with one folder of pictures for each class.</source>
        <translation>그림 하나에는 배울 레이블이 없습니다. 클래스마다 그림 폴더가 하나씩 든 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for these data.</source>
        <translation>이 데이터를 담을 메모리가 부족합니다.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Choose MNIST</source>
        <translation>MNIST 선택</translation>
    </message>
</context>
<context>
    <name>OptimizerForm</name>
    <message>
        <source>Use usual values</source>
        <translation>기본값 사용</translation>
    </message>
    <message>
        <source>Change optimizer’s numbers</source>
        <translation>옵티마이저 수치 변경</translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>Usual values</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Give every number here the value that it usually has.</source>
        <translation>여기의 모든 수를 기본값으로 되돌립니다.</translation>
    </message>
    <message>
        <source>{name}: {allowed}, not {typed}.</source>
        <translation>{name}: {allowed}의 수여야 합니다(입력: {typed}).</translation>
    </message>
    <message>
        <source>at least {least}</source>
        <translation>{least} 이상</translation>
    </message>
    <message>
        <source>above {least}</source>
        <translation>{least} 초과</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>{least} 이상 {most} 이하</translation>
    </message>
    <message>
        <source>at least {least} and below {most}</source>
        <translation>{least} 이상 {most} 미만</translation>
    </message>
    <message>
        <source>above {least} and at most {most}</source>
        <translation>{least} 초과 {most} 이하</translation>
    </message>
    <message>
        <source>above {least} and below {most}</source>
        <translation>{least} 초과 {most} 미만</translation>
    </message>
</context>
<context>
    <name>OptionTips</name>
    <message>
        <source>Each weight moves against its gradient: w ← w − η g.</source>
        <translation>가중치마다 그레이디언트의 반대 방향으로 움직입니다: w ← w − η g.</translation>
    </message>
    <message>
        <source>A ball that rolls: a share of the last move is added to the next one.</source>
        <translation>굴러가는 공처럼, 직전 이동의 일부를 다음 이동에 더합니다.</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it brakes before the slope rises again.</source>
        <translation>앞을 내다보는 모멘텀입니다. 다시 오르막이 되기 전에 속도를 줄입니다.</translation>
    </message>
    <message>
        <source>Weights that had large gradients take ever smaller steps.</source>
        <translation>그레이디언트가 컸던 가중치일수록 걸음이 점점 짧아집니다.</translation>
    </message>
    <message>
        <source>The size of past moves sets the step: η is usually 1.</source>
        <translation>지난 이동의 크기가 걸음을 정합니다. η는 보통 1입니다.</translation>
    </message>
    <message>
        <source>Each weight’s step is divided by the recent size of its gradient.</source>
        <translation>가중치마다 걸음을 최근 그레이디언트의 크기로 나눕니다.</translation>
    </message>
    <message>
        <source>Momentum and RMSprop together: a mean of gradients over their size.</source>
        <translation>모멘텀과 RMSprop을 합친 것으로, 그레이디언트의 평균을 그 크기로 나눕니다.</translation>
    </message>
    <message>
        <source>Adam that also pulls every weight a little towards zero at each step.</source>
        <translation>스텝마다 모든 가중치를 0 쪽으로 조금씩 당기는 Adam입니다.</translation>
    </message>
    <message>
        <source>Adam with Nesterov’s look ahead.</source>
        <translation>Nesterov처럼 앞을 내다보는 Adam입니다.</translation>
    </message>
    <message>
        <source>Adam that never forgets how large a gradient has been.</source>
        <translation>그레이디언트가 가장 컸을 때를 잊지 않는 Adam입니다.</translation>
    </message>
    <message>
        <source>η stays as it is.</source>
        <translation>η가 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>η falls all at once, every few epochs.</source>
        <translation>η가 몇 에포크마다 한 번에 줄어듭니다.</translation>
    </message>
    <message>
        <source>η falls by the same share in each epoch.</source>
        <translation>η가 에포크마다 같은 비율로 줄어듭니다.</translation>
    </message>
    <message>
        <source>η falls as 1 / (1 + k t), t in epochs.</source>
        <translation>η가 1 / (1 + k t)에 따라 줄어듭니다. t는 에포크 수입니다.</translation>
    </message>
    <message>
        <source>η rises in a straight line, then stays.</source>
        <translation>η가 직선으로 커진 뒤 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>η falls along half a cosine: slowly, quickly, slowly again.</source>
        <translation>η가 코사인 반주기를 따라 천천히, 빠르게, 다시 천천히 줄어듭니다.</translation>
    </message>
    <message>
        <source>η rises to its largest value and falls far below.</source>
        <translation>η가 최댓값까지 커졌다가 처음보다 훨씬 작게 줄어듭니다.</translation>
    </message>
    <message>
        <source>η falls when the loss has stopped improving: when that is, only the run will tell.</source>
        <translation>손실이 더 나아지지 않으면 η가 줄어듭니다. 그때가 언제인지는 훈련해 봐야 압니다.</translation>
    </message>
    <message>
        <source>Share of the last move that is added to the next one; 0.9 is usual.</source>
        <translation>직전 이동을 다음 이동에 더하는 비율입니다. 보통 0.9를 씁니다.</translation>
    </message>
    <message>
        <source>Share of the last move that is added to the next one; usually 0.</source>
        <translation>직전 이동을 다음 이동에 더하는 비율입니다. 보통 0을 씁니다.</translation>
    </message>
    <message>
        <source>Share of the mean squared gradient that is kept at each step.</source>
        <translation>그레이디언트 제곱의 평균을 스텝마다 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the mean gradient that is kept at each step.</source>
        <translation>그레이디언트의 평균을 스텝마다 남기는 비율입니다.</translation>
    </message>
    <message>
        <source>A small number that keeps the division from dividing by zero.</source>
        <translation>0으로 나누지 않도록 더하는 작은 수입니다.</translation>
    </message>
    <message>
        <source>Where the sum of squared gradients begins; a larger one calms the first steps.</source>
        <translation>그레이디언트 제곱합의 시작값입니다. 크게 하면 처음 걸음이 짧아집니다.</translation>
    </message>
    <message>
        <source>Divide by the spread of the gradients instead of their size.</source>
        <translation>그레이디언트의 크기 대신 흩어진 정도로 나눕니다.</translation>
    </message>
    <message>
        <source>Make up for means that begin at zero; without it the first steps are too long.</source>
        <translation>0에서 시작하는 평균을 보정합니다. 끄면 처음 걸음이 너무 깁니다.</translation>
    </message>
    <message>
        <source>Share of each weight, times η, that is taken off at each step.</source>
        <translation>스텝마다 각 가중치에서 덜어 내는 비율입니다. η를 곱해 적용합니다.</translation>
    </message>
    <message>
        <source>What η is multiplied by each time it falls.</source>
        <translation>η를 줄일 때마다 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Epochs from one fall to the next.</source>
        <translation>η를 줄이는 간격(에포크)입니다.</translation>
    </message>
    <message>
        <source>What is left of η after an epoch; it falls a little at each step.</source>
        <translation>한 에포크 뒤에 남는 η의 비율입니다. 스텝마다 조금씩 줄어듭니다.</translation>
    </message>
    <message>
        <source>k: at 1 the learning rate is halved after one epoch.</source>
        <translation>k: 1이면 한 에포크 뒤 학습률이 절반이 됩니다.</translation>
    </message>
    <message>
        <source>Epochs in which η rises to its full value.</source>
        <translation>η가 원래 값까지 커지는 데 걸리는 에포크입니다.</translation>
    </message>
    <message>
        <source>Share of the run in which η first rises in a straight line.</source>
        <translation>전체 훈련 중 처음에 η가 직선으로 커지는 구간의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of the run in which η rises.</source>
        <translation>전체 훈련 중 η가 커지는 구간의 비율입니다.</translation>
    </message>
    <message>
        <source>Share of η with which the run begins.</source>
        <translation>훈련을 시작할 때의 η 비율입니다.</translation>
    </message>
    <message>
        <source>Share of η with which the run ends.</source>
        <translation>훈련을 끝낼 때의 η 비율입니다.</translation>
    </message>
    <message>
        <source>What η is multiplied by when the loss has stopped improving.</source>
        <translation>손실이 더 나아지지 않을 때 η에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Epochs without improvement after which η falls.</source>
        <translation>개선 없이 이만큼의 에포크가 지나면 η를 줄입니다.</translation>
    </message>
    <message>
        <source>A smaller improvement of the loss does not count.</source>
        <translation>손실이 이보다 적게 나아지면 개선으로 치지 않습니다.</translation>
    </message>
    <message>
        <source>Share of η below which it never falls.</source>
        <translation>η의 하한을 정하는 비율입니다. 그 아래로는 줄지 않습니다.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Samples per class</source>
        <translation>클래스별 샘플 수</translation>
    </message>
    <message>
        <source>How many samples each class has; click a class to see them.</source>
        <translation>클래스마다 샘플이 몇 개인지 보여 줍니다. 클래스를 클릭하면 샘플이 보입니다.</translation>
    </message>
    <message>
        <source>Mean images</source>
        <translation>평균 이미지</translation>
    </message>
    <message>
        <source>The mean of all samples of a class; click one to see the samples.</source>
        <translation>클래스별 모든 샘플의 평균입니다. 클릭하면 샘플이 보입니다.</translation>
    </message>
    <message>
        <source>Histogram of the values</source>
        <translation>값의 히스토그램</translation>
    </message>
    <message>
        <source>How often each value occurs, as the network gets it.</source>
        <translation>신경망이 받는 값의 빈도입니다.</translation>
    </message>
    <message>
        <source>Mean image of each class</source>
        <translation>클래스별 평균 이미지</translation>
    </message>
    <message>
        <source>One sample</source>
        <translation>샘플 하나</translation>
    </message>
    <message>
        <source>The shape of a sample.</source>
        <translation>샘플 하나의 크기입니다.</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>저장 형식</translation>
    </message>
    <message>
        <source>Type and memory of all samples.</source>
        <translation>전체 샘플의 데이터 타입과 메모리입니다.</translation>
    </message>
    <message>
        <source>Network gets</source>
        <translation>신경망 입력값</translation>
    </message>
    <message>
        <source>Smallest and largest value, mean and standard deviation, after scaling.</source>
        <translation>스케일 조정 후의 최솟값, 최댓값, 평균, 표준편차입니다.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>로그 눈금</translation>
    </message>
    <message>
        <source>Use a logarithmic axis, on which rare values can be seen as well.</source>
        <translation>축을 로그 눈금으로 바꿔 드문 값도 보이게 합니다.</translation>
    </message>
    <message>
        <source>How often each value occurs</source>
        <translation>값의 빈도</translation>
    </message>
    <message>
        <source>{shape}, {n:,} numbers</source>
        <translation>{shape}, 수 {n:,}개</translation>
    </message>
    <message>
        <source>{n:,} numbers</source>
        <translation>수 {n:,}개</translation>
    </message>
    <message>
        <source>{dtype}, {size} in all</source>
        <translation>{dtype}, 모두 {size}</translation>
    </message>
    <message>
        <source>{low} to {high}, mean {mean}, deviation {deviation}</source>
        <translation>{low} ~ {high}, 평균 {mean}, 표준편차 {deviation}</translation>
    </message>
    <message>
        <source>{done:,} of {all:,} samples counted…</source>
        <translation>샘플 {all:,}개 중 {done:,}개 집계…</translation>
    </message>
    <message>
        <source>Guessing the class whose mean is nearest is right for {share} % of the test samples: a network has to do better.</source>
        <translation>평균이 가장 가까운 클래스로 답하기만 해도 테스트 샘플의 {share} %를 맞힙니다. 신경망은 이보다 나아야 합니다.</translation>
    </message>
</context>
<context>
    <name>OwnCurveForm</name>
    <message>
        <source>x from</source>
        <translation>x 시작</translation>
    </message>
    <message>
        <source>The left end of the picture.</source>
        <translation>그림의 왼쪽 끝입니다.</translation>
    </message>
    <message>
        <source>x to</source>
        <translation>x 끝</translation>
    </message>
    <message>
        <source>The right end of the picture.</source>
        <translation>그림의 오른쪽 끝입니다.</translation>
    </message>
    <message>
        <source>Look at this function.</source>
        <translation>이 함수를 봅니다.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>~</translation>
    </message>
</context>
<context>
    <name>OwnDigitGrid</name>
    <message>
        <source>Your digit {number}: {name}</source>
        <translation>내 숫자 {number}번: {name}</translation>
    </message>
    <message>
        <source>Your digit {number}: {name}, read rightly</source>
        <translation>내 숫자 {number}번: {name}, 바르게 읽음</translation>
    </message>
    <message>
        <source>Your digit {number}: {name}, read as {read}</source>
        <translation>내 숫자 {number}번: {name}, 읽은 결과 {read}</translation>
    </message>
</context>
<context>
    <name>OwnDigitsPanel</name>
    <message>
        <source>Draw a digit and say what it really is: it is kept here, with the project. Then see how many of your own the network reads rightly, and teach it one.</source>
        <translation>숫자를 그리고 정답을 알려 주면 프로젝트와 함께 여기에 보관됩니다. 신경망이 내 숫자를 몇 개나 바르게 읽는지 보고, 하나를 골라 가르쳐 보세요.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the chosen digit (Delete).</source>
        <translation>선택한 숫자를 제거합니다(Delete).</translation>
    </message>
    <message>
        <source>Teach it this digit</source>
        <translation>이 숫자 가르치기</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>Click a digit to put it on the canvas; 7 → 1 is a 7 that is read as 1.</source>
        <translation>숫자를 클릭하면 그리기 영역에 나타납니다. 7 → 1은 1로 잘못 읽힌 7입니다.</translation>
    </message>
    <message>
        <source>Export as a picture</source>
        <translation>그림으로 내보내기</translation>
    </message>
    <message>
        <source>Save all your digits by class as one PNG picture.</source>
        <translation>내 숫자를 모두 클래스별로 모아 PNG 그림 하나에 저장합니다.</translation>
    </message>
    <message>
        <source>Export as numbers</source>
        <translation>수로 내보내기</translation>
    </message>
    <message>
        <source>Save images and labels as an npz file for NumPy.</source>
        <translation>이미지와 레이블을 NumPy용 npz 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>가르치기</translation>
    </message>
    <message>
        <source>Make one training step on the chosen digit and show what it changes.</source>
        <translation>선택한 숫자로 한 스텝 훈련하고 무엇이 바뀌는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Give the network the weights that it had before the last step.</source>
        <translation>신경망의 가중치를 마지막 스텝 전으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Say that the chosen digit is {name}.</source>
        <translation>선택한 숫자의 정답을 정합니다: {name}.</translation>
    </message>
    <message>
        <source>{n} of your own</source>
        <translation>내 숫자 {n}개</translation>
    </message>
    <message>
        <source>{right} of {n} read rightly ({share:.0%})</source>
        <translation>{n}개 중 {right}개를 바르게 읽음({share:.0%})</translation>
    </message>
    <message>
        <source>relabel your digit</source>
        <translation>내 숫자의 레이블 변경</translation>
    </message>
    <message>
        <source>remove your digit</source>
        <translation>내 숫자 제거</translation>
    </message>
    <message>
        <source>Choose one of your digits to teach it to the network.</source>
        <translation>신경망에 가르칠 내 숫자를 하나 고르세요.</translation>
    </message>
    <message>
        <source>Stop the run first: it has the weights in hand.</source>
        <translation>훈련이 가중치를 쓰고 있습니다. 먼저 훈련을 정지하세요.</translation>
    </message>
    <message>
        <source>Train a network that reads digits first.</source>
        <translation>먼저 숫자를 읽는 신경망을 훈련하세요.</translation>
    </message>
    <message>
        <source>This network learnt from pixels that are not scaled to 0 to 1.</source>
        <translation>이 신경망은 스케일을 0 ~ 1로 조정하지 않은 픽셀로 배웠습니다.</translation>
    </message>
    <message>
        <source>Export your digits</source>
        <translation>내 숫자 내보내기</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>NumPy archive</source>
        <translation>NumPy 파일</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} 파일을 쓰지 못했습니다: {reason}.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>기능 찾기</translation>
    </message>
    <message>
        <source>Type a few letters of an action…</source>
        <translation>기능 이름을 몇 글자 입력하세요…</translation>
    </message>
    <message>
        <source>Name of the action</source>
        <translation>기능 이름</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>찾은 기능</translation>
    </message>
</context>
<context>
    <name>PanelTitle</name>
    <message>
        <source>Float</source>
        <translation>분리</translation>
    </message>
    <message>
        <source>Take the panel out into a window of its own, or put it back.</source>
        <translation>패널을 별도 창으로 떼어 내거나 제자리에 넣습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the panel; the View menu reopens it.</source>
        <translation>패널을 닫습니다. “보기” 메뉴에서 다시 열 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Network design</source>
        <translation>신경망 설계</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Live plots</source>
        <translation>실시간 그래프</translation>
    </message>
    <message>
        <source>Tensor shapes</source>
        <translation>텐서 크기</translation>
    </message>
    <message>
        <source>Slicing</source>
        <translation>슬라이싱</translation>
    </message>
    <message>
        <source>Broadcasting</source>
        <translation>브로드캐스팅</translation>
    </message>
    <message>
        <source>Digit canvas</source>
        <translation>숫자 그리기</translation>
    </message>
    <message>
        <source>Digit X-ray</source>
        <translation>숫자 엑스레이</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>내 숫자</translation>
    </message>
    <message>
        <source>Descent on a curve</source>
        <translation>곡선 위의 경사 하강</translation>
    </message>
    <message>
        <source>Descent on a surface</source>
        <translation>곡면 위의 경사 하강</translation>
    </message>
</context>
<context>
    <name>PixelImage</name>
    <message>
        <source>row {row}, column {column}: {value} → {scaled:.3f}</source>
        <translation>행 {row}, 열 {column}: {value} → {scaled:.3f}</translation>
    </message>
</context>
<context>
    <name>PlotControls</name>
    <message>
        <source>Show the whole run and follow it (Home, or double-click a plot).</source>
        <translation>훈련 전체를 보며 따라갑니다(Home 또는 그래프 두 번 클릭).</translation>
    </message>
    <message>
        <source>Everything is in view: turn the wheel over a plot to zoom, drag it.</source>
        <translation>전체가 보입니다. 그래프 위에서 휠을 돌려 확대하고, 끌어서 옮기세요.</translation>
    </message>
    <message>
        <source>Save the plots or their figures, or copy the picture.</source>
        <translation>그래프나 수치를 저장하거나 그림을 복사합니다.</translation>
    </message>
    <message>
        <source>There is nothing to save before the first step.</source>
        <translation>첫 스텝 전에는 저장할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Count x in updates: one mini-batch is one step.</source>
        <translation>x축을 업데이트 횟수로 셉니다. 미니 배치 하나가 한 스텝입니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>Count x in epochs: every training sample read once.</source>
        <translation>x축을 에포크로 셉니다. 모든 훈련 샘플을 한 번 읽으면 한 에포크입니다.</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>로그 x</translation>
    </message>
    <message>
        <source>Make the x axis logarithmic, to spread the first steps.</source>
        <translation>x축을 로그 눈금으로 바꿔 처음 스텝들을 넓게 봅니다.</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>로그 y</translation>
    </message>
    <message>
        <source>Make the loss axis logarithmic, to spread small losses.</source>
        <translation>손실 축을 로그 눈금으로 바꿔 작은 손실을 넓게 봅니다.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Average each batch with those before it; the raw curve stays, and what was recorded never changes.</source>
        <translation>각 배치를 앞선 배치들과 평균합니다. 원래 곡선과 기록한 값은 그대로입니다.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>전체 보기</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>그림(PNG)…</translation>
    </message>
    <message>
        <source>Vector picture (SVG)…</source>
        <translation>벡터 그림(SVG)…</translation>
    </message>
    <message>
        <source>Figures of every step (CSV)…</source>
        <translation>스텝별 수치(CSV)…</translation>
    </message>
    <message>
        <source>Figures of every epoch (CSV)…</source>
        <translation>에포크별 수치(CSV)…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save the plots</source>
        <translation>그래프 저장</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>Save the figures of every step</source>
        <translation>스텝별 수치 저장</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>쉼표로 구분한 값</translation>
    </message>
    <message>
        <source>Save the figures of every epoch</source>
        <translation>에포크별 수치 저장</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>테스트 세트</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Step {step} · epoch {epoch}</source>
        <translation>스텝 {step} · 에포크 {epoch}</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>무작위 추측</translation>
    </message>
    <message>
        <source>η {before} → {after}</source>
        <translation>η {before} → {after}</translation>
    </message>
    <message>
        <source>plateau: η {before} → {after}</source>
        <translation>정체: η {before} → {after}</translation>
    </message>
    <message>
        <source>batch {before} → {after}</source>
        <translation>배치 {before} → {after}</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Loading the data</source>
        <translation>데이터 불러오는 중</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys read values, Home shows everything.</source>
        <translation>+와 -로 확대·축소하고, 화살표 키로 값을 읽고, Home으로 전체를 봅니다.</translation>
    </message>
    <message>
        <source>Loading the data: {percent}%</source>
        <translation>데이터 불러오는 중: {percent}%</translation>
    </message>
    <message>
        <source>Press Play (Space) to train; the curves appear here.</source>
        <translation>“시작”(Space)을 눌러 훈련하면 여기에 곡선이 나타납니다.</translation>
    </message>
    <message>
        <source>Loss: how far the answers are from the labels. Lower is better.</source>
        <translation>손실: 답이 레이블에서 떨어진 정도. 낮을수록 좋습니다.</translation>
    </message>
    <message>
        <source>Accuracy: the share of images read rightly. Higher is better.</source>
        <translation>정확도: 바르게 읽은 이미지의 비율. 높을수록 좋습니다.</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another folder.</source>
        <translation>{name} 파일을 쓰지 못했습니다: {reason}. 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>Racers</name>
    <message>
        <source>Let this optimizer take part.</source>
        <translation>이 옵티마이저를 참가시킵니다.</translation>
    </message>
    <message>
        <source>Learning rate of {optimizer}</source>
        <translation>{optimizer}의 학습률</translation>
    </message>
    <message>
        <source>How long its step is for a slope of one.</source>
        <translation>기울기가 1일 때의 걸음 길이입니다.</translation>
    </message>
    <message>
        <source>Add optimizer</source>
        <translation>옵티마이저 추가</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>학습률 η</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>({x}, {y})</source>
        <translation>({x}, {y})</translation>
    </message>
    <message>
        <source>Let another optimizer take part.</source>
        <translation>다른 옵티마이저를 참가시킵니다.</translation>
    </message>
    <message>
        <source>All optimizers are in the table already.</source>
        <translation>모든 옵티마이저가 이미 표에 있습니다.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>A sample has the shape {shape}. A network for it cannot read the drawing canvas, which needs 28 × 28.</source>
        <translation>샘플의 크기는 {shape}입니다. 직접 그린 숫자는 28 × 28이라서 이 크기에 맞춘 신경망으로는 읽지 못합니다.</translation>
    </message>
    <message>
        <source>The values already lie between 0 and 1; they are used as they are.</source>
        <translation>값이 이미 0과 1 사이에 있어 그대로 씁니다.</translation>
    </message>
    <message>
        <source>The values run from {lowest:g} to {highest:g}. Networks learn better from values near 0; scale the columns.</source>
        <translation>값의 범위는 {lowest:g} ~ {highest:g}입니다. 신경망은 0에 가까운 값으로 더 잘 배우니 열마다 스케일을 조정하세요.</translation>
    </message>
    <message>
        <source>The labels are text: each different text becomes a class.</source>
        <translation>레이블이 텍스트입니다. 서로 다른 텍스트가 각각 클래스가 됩니다.</translation>
    </message>
    <message>
        <source>The labels are rows with a single 1; they are read as class numbers.</source>
        <translation>레이블이 하나만 1인 행입니다. 클래스 번호로 바꿔 읽습니다.</translation>
    </message>
    <message>
        <source>The labels are not 0, 1, 2 … but {lowest} to {highest}; the classes keep these names.</source>
        <translation>레이블이 0, 1, 2 … 대신 {lowest} ~ {highest}입니다. 이 값을 그대로 클래스 이름으로 씁니다.</translation>
    </message>
    <message>
        <source>{name} only counts the lines and is left out.</source>
        <translation>{name} 열은 행 번호일 뿐이라 제외합니다.</translation>
    </message>
    <message>
        <source>Not used: {names}.</source>
        <translation>쓰지 않음: {names}.</translation>
    </message>
    <message>
        <source>Not used: the folders {names}.</source>
        <translation>쓰지 않는 폴더: {names}.</translation>
    </message>
    <message>
        <source>There is no picture in {names}.</source>
        <translation>그림이 없는 폴더: {names}.</translation>
    </message>
    <message>
        <source>{count} files are not pictures by their names; they are left out.</source>
        <translation>파일 {count}개는 이름으로 보아 그림이 아니므로 제외합니다.</translation>
    </message>
    <message>
        <source>{count} pictures were not readable and are left out, such as {first}.</source>
        <translation>읽을 수 없는 그림 {count}개를 제외합니다. 예: {first}.</translation>
    </message>
    <message>
        <source>{count} pictures show nothing and are left out, such as {first}.</source>
        <translation>아무것도 없는 빈 그림 {count}개를 제외합니다. 예: {first}.</translation>
    </message>
    <message>
        <source>The pictures are prepared as drawings are: cropped to the ink, fitted into 20 × 20 and centred in 28 × 28.</source>
        <translation>그림을 직접 그린 숫자처럼 전처리합니다. 잉크에 맞춰 잘라 20 × 20에 맞추고 28 × 28의 가운데에 둡니다.</translation>
    </message>
    <message>
        <source>The pictures are dark on light; they are inverted, because MNIST is light on dark.</source>
        <translation>그림이 밝은 바탕에 어두운 글씨입니다. MNIST는 어두운 바탕에 밝은 글씨이므로 반전합니다.</translation>
    </message>
</context>
<context>
    <name>RobustnessPage</name>
    <message>
        <source>Rotation</source>
        <translation>회전</translation>
    </message>
    <message>
        <source>Shift to the side</source>
        <translation>좌우 이동</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>상하 이동</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Disturbance</source>
        <translation>변형</translation>
    </message>
    <message>
        <source>What is done to the drawing, from nothing to more.</source>
        <translation>그린 숫자를 변형하는 방법입니다. 변형 없음에서 시작해 점점 강해집니다.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>강건성</translation>
    </message>
    <message>
        <source>Press in the plot, or use the arrow keys, to disturb the drawing so much.</source>
        <translation>그래프를 누르거나 화살표 키를 쓰면 그린 숫자를 그만큼 변형합니다.</translation>
    </message>
    <message>
        <source>Disturbed drawing</source>
        <translation>변형한 숫자</translation>
    </message>
    <message>
        <source>What the network receives where the mark is; point at a pixel to read it.</source>
        <translation>표시한 위치에서 신경망이 받는 입력입니다. 픽셀을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>Curves are drawn for outputs that are probabilities: softmax, sigmoid.</source>
        <translation>출력이 확률(Softmax, Sigmoid)일 때만 곡선을 그립니다.</translation>
    </message>
    <message>
        <source>Read as {name} from {low} to {high}.</source>
        <translation>{low}부터 {high}까지 답이 {name}입니다.</translation>
    </message>
    <message>
        <source>At {value} it is read as {name}, {share}.</source>
        <translation>{value}일 때의 답: {name}, {share}.</translation>
    </message>
</context>
<context>
    <name>RobustnessPlot</name>
    <message>
        <source>Draw a digit to see how well its answer holds.</source>
        <translation>숫자를 그리면 답이 얼마나 잘 유지되는지 보입니다.</translation>
    </message>
    <message>
        <source>Shift to the right (px)</source>
        <translation>오른쪽으로 이동(px)</translation>
    </message>
    <message>
        <source>Shift down (px)</source>
        <translation>아래로 이동(px)</translation>
    </message>
    <message>
        <source>Rotation to the left (°)</source>
        <translation>왼쪽으로 회전(°)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Play</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which gradients change the weights.</source>
        <translation>그레이디언트로 가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Learning rate η: how far each update goes; may be changed while it runs.</source>
        <translation>학습률 η: 한 번 업데이트할 때 움직이는 정도입니다. 실행 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Learning rate η before the schedule “{schedule}” changes it in each step.</source>
        <translation>“{schedule}” 스케줄이 스텝마다 바꾸기 전의 학습률 η입니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Samples per update; may be changed while it runs.</source>
        <translation>한 번 업데이트할 때 쓰는 샘플 수입니다. 실행 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Step {step:,}</source>
        <translation>스텝 {step:,}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs} · step {step:,}</source>
        <translation>에포크 {epoch}/{epochs} · 스텝 {step:,}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>에포크 {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>{samples:,} samples in batches of {batch:,} make {steps:,} steps an epoch.</source>
        <translation>샘플 {samples:,}개를 {batch:,}개씩 배치로 나누면 에포크당 {steps:,}스텝입니다.</translation>
    </message>
</context>
<context>
    <name>RunController</name>
    <message>
        <source>Training would need about {gigabytes:,.0f} GB of memory: use smaller layers.</source>
        <translation>훈련에 메모리가 약 {gigabytes:,.0f} GB 필요합니다. 층의 크기를 줄이세요.</translation>
    </message>
    <message>
        <source>There is not enough memory for this: use smaller layers.</source>
        <translation>메모리가 부족합니다. 층의 크기를 줄이세요.</translation>
    </message>
</context>
<context>
    <name>RunEnds</name>
    <message>
        <source>{reason} {weights}</source>
        <translation>{reason} {weights}</translation>
    </message>
    <message>
        <source>The learning rate is probably too large: try a tenth.</source>
        <translation>학습률이 너무 큰 듯합니다. 10분의 1로 줄여 보세요.</translation>
    </message>
    <message>
        <source>The loss became {value} at step {step}. {advice}</source>
        <translation>스텝 {step}에서 손실이 {value} 상태가 되었습니다. {advice}</translation>
    </message>
    <message>
        <source>{what} at step {step}{before}. {weights} {advice}</source>
        <translation>스텝 {step}에서 {what}{before}. {weights} {advice}</translation>
    </message>
    <message>
        <source>The weights from before that step are kept.</source>
        <translation>그 스텝 직전의 가중치를 유지합니다.</translation>
    </message>
    <message>
        <source>Ended after epoch {epoch}: no better {what} since epoch {best}.</source>
        <translation>에포크 {epoch} 뒤 종료: 에포크 {best} 이후 {what} 값이 나아지지 않았습니다.</translation>
    </message>
    <message>
        <source>Ended after epoch {epoch}: the target of {target} is reached.</source>
        <translation>에포크 {epoch} 뒤 종료: 목표 {target}에 도달했습니다.</translation>
    </message>
    <message>
        <source>Ended after epoch {epoch}: the {seconds} s that were allowed are over.</source>
        <translation>에포크 {epoch} 뒤 종료: 제한 시간 {seconds}초가 지났습니다.</translation>
    </message>
    <message>
        <source>The weights of epoch {epoch}, the best one, are back.</source>
        <translation>가장 좋았던 에포크 {epoch}의 가중치로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The loss became {value}</source>
        <translation>손실이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>{tensor} of layer {layer} became {value}</source>
        <translation>{layer}번 층의 {tensor} 값이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>An input became {value}</source>
        <translation>입력값이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>The optimizer’s {name} became {value}</source>
        <translation>옵티마이저의 {name} 값이 {value} 상태가 되었습니다</translation>
    </message>
    <message>
        <source>“not a number”</source>
        <translation>“숫자가 아님”(NaN)</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>무한대</translation>
    </message>
    <message>
        <source> (before: up to {largest})</source>
        <translation>(직전: 최대 {largest})</translation>
    </message>
</context>
<context>
    <name>RunMessages</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The design was edited: these curves are of the earlier design.</source>
        <translation>설계를 편집했습니다. 이 곡선은 이전 설계의 것입니다.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Other data were chosen: these curves are of the earlier data.</source>
        <translation>다른 데이터를 골랐습니다. 이 곡선은 이전 데이터의 것입니다.</translation>
    </message>
    <message>
        <source>The settings were changed: these curves are of the earlier settings.</source>
        <translation>설정을 바꿨습니다. 이 곡선은 이전 설정의 것입니다.</translation>
    </message>
    <message>
        <source>Mend design</source>
        <translation>설계 고치기</translation>
    </message>
    <message>
        <source>Lower learning rate</source>
        <translation>학습률 낮추기</translation>
    </message>
    <message>
        <source>Train with η = {rate}</source>
        <translation>η = {rate} 적용해 훈련</translation>
    </message>
</context>
<context>
    <name>SampleBrowser</name>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>The samples with their labels; the arrow keys choose another one.</source>
        <translation>샘플과 레이블입니다. 화살표 키로 다른 샘플을 고릅니다.</translation>
    </message>
    <message>
        <source>Go to sample</source>
        <translation>샘플로 이동</translation>
    </message>
    <message>
        <source>Go to the sample of that number; the first one is 0.</source>
        <translation>해당 번호의 샘플로 이동합니다. 첫 샘플은 0번입니다.</translation>
    </message>
    <message>
        <source>Go to # </source>
        <translation>이동 # </translation>
    </message>
    <message>
        <source>{n:,} shown</source>
        <translation>{n:,}개 표시</translation>
    </message>
</context>
<context>
    <name>SampleDetail</name>
    <message>
        <source>Chosen sample</source>
        <translation>선택한 샘플</translation>
    </message>
    <message>
        <source>Point at a pixel, or move with the arrow keys, to read its value.</source>
        <translation>픽셀을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>Click a sample to see it large.</source>
        <translation>샘플을 클릭하면 크게 보입니다.</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>레이블 {name}</translation>
    </message>
    <message>
        <source>{part}, sample {number:,} of {count:,}, counted from 0</source>
        <translation>{part}, 샘플 {count:,}개 중 {number:,}번(0부터 셈)</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Write the value of every pixel into its cell.</source>
        <translation>모든 픽셀의 값을 칸에 표시합니다.</translation>
    </message>
    <message>
        <source>Scaled</source>
        <translation>스케일 조정</translation>
    </message>
    <message>
        <source>Write the numbers that the network gets.</source>
        <translation>신경망이 받는 수를 표시합니다.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>번호 복사</translation>
    </message>
    <message>
        <source>Copy the number of the sample to the clipboard.</source>
        <translation>샘플 번호를 클립보드에 복사합니다.</translation>
    </message>
    <message>
        <source>Made wrong on purpose: it is {true}.</source>
        <translation>일부러 틀리게 한 레이블입니다. 정답: {true}.</translation>
    </message>
    <message>
        <source>Point at a pixel to read its value.</source>
        <translation>픽셀을 가리켜 값을 읽으세요.</translation>
    </message>
</context>
<context>
    <name>SampleGrid</name>
    <message>
        <source>Sample {number:,}: labelled {name}, though it is {true}</source>
        <translation>샘플 {number:,}: 레이블 {name}, 정답 {true}</translation>
    </message>
    <message>
        <source>Sample {number:,}: {name}</source>
        <translation>샘플 {number:,}: {name}</translation>
    </message>
    <message>
        <source>No sample is of this kind; choose other classes above.</source>
        <translation>해당하는 샘플이 없습니다. 위에서 다른 클래스를 고르세요.</translation>
    </message>
</context>
<context>
    <name>SamplePixels</name>
    <message>
        <source>row {row}, column {column}: empty</source>
        <translation>행 {row}, 열 {column}: 비어 있음</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value} → {scaled}</source>
        <translation>행 {row}, 열 {column}: {value} → {scaled}</translation>
    </message>
</context>
<context>
    <name>ScalingForm</name>
    <message>
        <source>Scale pixels to 0 … 1</source>
        <translation>픽셀 스케일을 0 … 1로 조정</translation>
    </message>
    <message>
        <source>Divide pixels by the largest value they can have, usually 255.</source>
        <translation>픽셀을 가능한 최댓값(보통 255)으로 나눕니다.</translation>
    </message>
    <message>
        <source>Change scaling</source>
        <translation>스케일 조정 변경</translation>
    </message>
    <message>
        <source>{low} to {high} divided by {divisor}: the network gets {least} to {most}.</source>
        <translation>{low} ~ {high} ÷ {divisor}: 신경망이 받는 값은 {least} ~ {most}입니다.</translation>
    </message>
    <message>
        <source>These values are used as they are: {low} to {high}.</source>
        <translation>값을 그대로 씁니다: {low} ~ {high}.</translation>
    </message>
    <message>
        <source>The network gets {low} to {high}. The sums of its first layer and the gradients of the first weights are {high} times as large as with scaling: it needs a far smaller learning rate, or fails to learn.</source>
        <translation>신경망이 받는 값은 {low} ~ {high}입니다. 첫 층의 합과 첫 가중치의 그레이디언트가 스케일을 조정했을 때의 {high}배입니다. 학습률을 훨씬 줄이지 않으면 배우지 못합니다.</translation>
    </message>
</context>
<context>
    <name>ScheduleForm</name>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>How the learning rate changes as training goes on.</source>
        <translation>훈련하는 동안 학습률이 바뀌는 방식입니다.</translation>
    </message>
    <message>
        <source>Change schedule</source>
        <translation>학습률 스케줄 변경</translation>
    </message>
    <message>
        <source>Use usual values</source>
        <translation>기본값 사용</translation>
    </message>
    <message>
        <source>Change schedule’s numbers</source>
        <translation>학습률 스케줄 설정값 변경</translation>
    </message>
</context>
<context>
    <name>SchedulePlot</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>에포크별 학습률</translation>
    </message>
    <message>
        <source>The learning rate η of every step that is planned; point at it to read it.</source>
        <translation>계획된 모든 스텝의 학습률 η입니다. 곡선을 가리키면 값이 보입니다.</translation>
    </message>
    <message>
        <source>epoch {epoch}: η = {rate}</source>
        <translation>에포크 {epoch}: η = {rate}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
</context>
<context>
    <name>SeedsForm</name>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides all random numbers: the same seed gives the same curve.</source>
        <translation>모든 난수를 정합니다. 시드가 같으면 곡선도 같습니다.</translation>
    </message>
    <message>
        <source>Shuffling seed</source>
        <translation>섞기 시드</translation>
    </message>
    <message>
        <source>Another order of the samples with the same initial weights.</source>
        <translation>초기 가중치는 그대로 두고 샘플 순서만 바꿉니다.</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>시드 변경</translation>
    </message>
</context>
<context>
    <name>ShapeLabel</name>
    <message>
        <source>Shape of what this layer puts out for a batch.</source>
        <translation>배치 하나에 대한 이 층의 출력 크기입니다.</translation>
    </message>
</context>
<context>
    <name>Shapes</name>
    <message>
        <source>Type a shape, such as (32, 10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {found} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} does not belong in a shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size, such as 32, is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {found} a shape is expected, such as (10,).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma is expected between two sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>A size is 0 or more, never negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size is a whole number; {found} is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size is at most {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shape has at most {found} axes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy cannot count so many numbers: make a size smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another shape is expected, such as + (10,).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {found} shapes are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one shape is expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeNumber</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>SlicePictures</name>
    <message>
        <source>Array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which part of the result is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is empty: no place is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array[{place}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array[{place}:, :]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result[{place}:, :]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>array[{place}] = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result[{place}] = {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slices</name>
    <message>
        <source>Type a slice, such as [10:100].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than {found} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {found} brackets or signs stand within each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} does not belong in a slice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} is unknown: a slice may use n, B, None and np.newaxis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions such as x &gt; 127 and True or False are not part of this lab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An index is a whole number; {found} is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {found} is too large.</source>
        <translation>숫자가 너무 큽니다: {found}.</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two commas an index or a slice such as 10:100 is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or the closing bracket is expected before {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slice has at most two colons: start:stop:step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list stand whole numbers only, such as [0, 3, 5].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists within this list have different lengths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>이 괄호가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>This bracket was never opened.</source>
        <translation>이 괄호는 열린 적이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing may follow the closing bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of a slice cannot be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one ellipsis (...) can stand for all the other axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IndexError: there are {found} indices, but the array has {rank} axes. Take one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IndexError: {found} lies outside axis {axis}, which has places {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IndexError: {found} lies outside axis {axis}, which is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IndexError: index lists of the shapes {found} do not fit together. Make them equally long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result would have more than {found} axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy cannot count so many numbers as the result would have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an axis of size 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis {axis}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place {place} of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing lies in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single number: rank 0, no array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {rank} · {size} numbers · a view: 0 bytes copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {rank} · {size} numbers · a copy: {memory} copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} batches, {rest} samples in the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples 10 to 99.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bottom right quarter of every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of every image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch n of B samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fifth sample: its axis is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three samples by a list, which copies them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places 2, 3 and 4: the stop is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three places by a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new axis behind: a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows in reverse order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other row and column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cells: (0, 1) and (2, 3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows of every matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last column of every matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other row without the outer columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows by a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns of the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first place of the first axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first axis backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first place of the last axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new axis in front.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlicingPanel</name>
    <message>
        <source>Array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which array is sliced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of the array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the shape of an array that holds 0, 1, 2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a slice as in NumPy: start:stop:step, an index, a list, None or ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Which places of each axis are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Training samples {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six images {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank 3 {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape} → {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{summary} · {batches}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>width</source>
        <translation>너비</translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>Load a digit</source>
        <translation>숫자 불러오기</translation>
    </message>
    <message>
        <source>Put a test digit or a picture on the canvas, to be read and drawn over.</source>
        <translation>테스트 숫자나 그림을 그리기 영역에 올립니다. 신경망이 읽고, 그 위에 덧그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Random test digit</source>
        <translation>무작위 테스트 숫자</translation>
    </message>
    <message>
        <source>Next misread test digit</source>
        <translation>잘못 읽은 다음 테스트 숫자</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>그림 열기…</translation>
    </message>
    <message>
        <source>The data at hand have no images of 28 × 28.</source>
        <translation>지금 데이터에는 28 × 28 이미지가 없습니다.</translation>
    </message>
    <message>
        <source>Open a picture of a digit</source>
        <translation>숫자 그림 열기</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>그림 ({patterns})</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>데이터 열기…</translation>
    </message>
    <message>
        <source>Open a file or a folder with data of your own.</source>
        <translation>내 데이터가 든 파일이나 폴더를 엽니다.</translation>
    </message>
    <message>
        <source>Get MNIST…</source>
        <translation>MNIST 받기…</translation>
    </message>
    <message>
        <source>Download the 70,000 digits of MNIST, once.</source>
        <translation>MNIST 숫자 70,000개를 다운로드합니다. 한 번만 받으면 됩니다.</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>다른 시드</translation>
    </message>
    <message>
        <source>Take another seed: other digits are held out, or written anew.</source>
        <translation>시드를 바꿔 다른 숫자를 떼어 두거나 손글씨를 새로 씁니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>The samples to learn from: written by the program itself, or from files.</source>
        <translation>배울 샘플입니다. 프로그램이 직접 쓴 손글씨 또는 파일의 데이터입니다.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Training samples to use, those held out included; few overfit sooner.</source>
        <translation>떼어 두는 샘플을 포함해 사용할 훈련 샘플 수입니다. 적을수록 빨리 과대적합합니다.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Share of the training samples held out to compare settings on.</source>
        <translation>설정을 비교하려고 훈련 샘플에서 떼어 두는 비율입니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides which samples are held out, and how built-in digits are written.</source>
        <translation>어떤 샘플을 떼어 둘지, 내장 손글씨를 어떻게 쓸지 정합니다.</translation>
    </message>
    <message>
        <source>Change data</source>
        <translation>데이터 변경</translation>
    </message>
    <message>
        <source>Change number of samples</source>
        <translation>샘플 수 변경</translation>
    </message>
    <message>
        <source>Change validation share</source>
        <translation>검증 비율 변경</translation>
    </message>
    <message>
        <source>Change seed of the data</source>
        <translation>데이터 시드 변경</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>without: {answer}</source>
        <translation>끄면: {answer}</translation>
    </message>
    <message>
        <source>Point at a stage to read what it did; switch it off to see what the network says without it.</source>
        <translation>단계를 가리키면 한 일이 보입니다. 단계를 끄면 그 단계 없이 신경망이 내는 답이 보입니다.</translation>
    </message>
    <message>
        <source>Draw a digit to see how it is prepared for the network.</source>
        <translation>숫자를 그리면 신경망 입력으로 다듬는 과정이 보입니다.</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Raw</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>회색조</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>잉크</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>대비</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>자르기</translation>
    </message>
    <message>
        <source>20 × 20</source>
        <translation>20 × 20</translation>
    </message>
    <message>
        <source>Brighten</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>가운데로</translation>
    </message>
    <message>
        <source>This is what was drawn or opened: {height:.0f} × {width:.0f} pixels.</source>
        <translation>그리거나 연 그대로입니다: {height:.0f} × {width:.0f} 픽셀.</translation>
    </message>
    <message>
        <source>Colours become brightness, as the eye weighs red, green and blue.</source>
        <translation>색을 밝기로 바꿉니다. 빨강, 초록, 파랑에 사람 눈의 감도만큼 비중을 둡니다.</translation>
    </message>
    <message>
        <source>The brightness of the paper, told by its border, is taken off: ink is left.</source>
        <translation>테두리에서 알아낸 종이의 밝기를 빼서 잉크만 남깁니다.</translation>
    </message>
    <message>
        <source>Ink of {ink:.0%} becomes 100%; paper and its grain, {paper:.0%}, become 0%.</source>
        <translation>잉크 {ink:.0%} → 100%, 종이와 종이 결 {paper:.0%} → 0%.</translation>
    </message>
    <message>
        <source>Only the box with ink is kept, {share:.0%} of the field: where you drew no longer matters.</source>
        <translation>잉크가 든 상자(전체의 {share:.0%})만 남깁니다. 어디에 그렸는지는 이제 상관없습니다.</translation>
    </message>
    <message>
        <source>Scaled by {scale:.2f} so that the longer side is 20 pixels, as in MNIST: how large you drew no longer matters.</source>
        <translation>MNIST처럼 긴 변이 20 픽셀이 되도록 크기를 {scale:.2f}배 했습니다. 얼마나 크게 그렸는지는 이제 상관없습니다.</translation>
    </message>
    <message>
        <source>The strongest pixel, {strongest:.0%}, is brought to 100%, as in MNIST.</source>
        <translation>MNIST처럼 가장 강한 픽셀({strongest:.0%})을 100%로 높입니다.</translation>
    </message>
    <message>
        <source>Dark on light is inverted: the paper, told by its border, becomes 0 and ink is left.</source>
        <translation>밝은 바탕에 어두운 글씨를 반전합니다. 테두리에서 알아낸 종이는 0이 되고 잉크만 남습니다.</translation>
    </message>
    <message>
        <source>The centre of mass lies in the middle of 28 × 28 already.</source>
        <translation>무게 중심이 이미 28 × 28의 가운데에 있습니다.</translation>
    </message>
    <message>
        <source>{n:.0f} px down</source>
        <translation>아래로 {n:.0f} px</translation>
    </message>
    <message>
        <source>{n:.0f} px up</source>
        <translation>위로 {n:.0f} px</translation>
    </message>
    <message>
        <source>{n:.0f} px right</source>
        <translation>오른쪽으로 {n:.0f} px</translation>
    </message>
    <message>
        <source>{n:.0f} px left</source>
        <translation>왼쪽으로 {n:.0f} px</translation>
    </message>
    <message>
        <source>Moved {moves}, so that the centre of mass is in the middle of 28 × 28.</source>
        <translation>{moves} 옮겨 무게 중심을 28 × 28의 가운데에 두었습니다.</translation>
    </message>
    <message>
        <source>Off: only the red channel is read, so that red ink on white is lost.</source>
        <translation>꺼짐: 빨강 채널만 읽어 흰 바탕의 빨간 잉크가 사라집니다.</translation>
    </message>
    <message>
        <source>Off: whatever is bright is taken for ink, so that white paper is one great blot.</source>
        <translation>꺼짐: 밝은 것을 모두 잉크로 여겨 흰 종이 전체가 커다란 얼룩이 됩니다.</translation>
    </message>
    <message>
        <source>Off: ink stays at {ink:.0%}, and the grain of the paper stays with it.</source>
        <translation>꺼짐: 잉크가 {ink:.0%}에 머물고 종이 결도 남습니다.</translation>
    </message>
    <message>
        <source>Off: the whole field is shrunk, and the digit with its empty margins.</source>
        <translation>꺼짐: 빈 여백까지 전체를 줄여 숫자도 함께 작아집니다.</translation>
    </message>
    <message>
        <source>Off: the digit keeps its own size, {height:.0f} × {width:.0f} pixels, where MNIST&apos;s longer side is always 20.</source>
        <translation>꺼짐: 숫자가 원래 크기({height:.0f} × {width:.0f} 픽셀)로 남습니다. MNIST에서는 긴 변이 항상 20입니다.</translation>
    </message>
    <message>
        <source>Off: thin lines stay as faint as shrinking made them.</source>
        <translation>꺼짐: 크기를 줄이며 흐려진 가는 선이 흐린 채로 남습니다.</translation>
    </message>
    <message>
        <source>Off: the box is in the middle, and the centre of mass {distance:.1f} px from there.</source>
        <translation>꺼짐: 상자가 가운데에 놓이고 무게 중심은 가운데에서 {distance:.1f} px 벗어납니다.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>The data the network learns from.</source>
        <translation>신경망이 배우는 데이터입니다.</translation>
    </message>
    <message>
        <source>What the training is doing.</source>
        <translation>훈련의 현재 상태입니다.</translation>
    </message>
    <message>
        <source>Training speed and the time the rest will take.</source>
        <translation>훈련 속도와 남은 시간입니다.</translation>
    </message>
    <message>
        <source>Preparing data…</source>
        <translation>데이터 준비 중…</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>조기 종료됨</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Drawing the initial weights…</source>
        <translation>초기 가중치 뽑는 중…</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Training complete</source>
        <translation>훈련 완료</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Diverged: the loss is no longer a number</source>
        <translation>발산: 손실이 더 이상 수가 아닙니다</translation>
    </message>
    <message>
        <source>Not started: see the message</source>
        <translation>시작하지 못함: 메시지를 확인하세요</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>데이터 없음</translation>
    </message>
    <message>
        <source>{name}: {train:,} training, {test:,} test</source>
        <translation>{name}: 훈련 {train:,}, 테스트 {test:,}</translation>
    </message>
    <message>
        <source>{name}: {train:,} training, {validation:,} validation, {test:,} test</source>
        <translation>{name}: 훈련 {train:,}, 검증 {validation:,}, 테스트 {test:,}</translation>
    </message>
    <message>
        <source>{speed:,.0f} samples/s · {left} left</source>
        <translation>샘플 {speed:,.0f}개/초 · {left} 남음</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Go back to the start.</source>
        <translation>처음으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>Take back one update.</source>
        <translation>업데이트를 한 번 되돌립니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Make one update.</source>
        <translation>한 번 업데이트합니다.</translation>
    </message>
    <message>
        <source>Drag to look at any step of the path.</source>
        <translation>끌어서 경로의 원하는 스텝을 살펴보세요.</translation>
    </message>
    <message>
        <source>{n} / s</source>
        <translation>{n}회/초</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>How many updates Play makes a second.</source>
        <translation>“시작”을 누르면 1초에 업데이트하는 횟수입니다.</translation>
    </message>
    <message>
        <source>{step} of {last}</source>
        <translation>{step} / {last}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Stop at this step.</source>
        <translation>이 스텝에서 멈춥니다.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Make update after update.</source>
        <translation>업데이트를 계속합니다.</translation>
    </message>
</context>
<context>
    <name>StoppingForm</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Patience in epochs</source>
        <translation>인내(에포크)</translation>
    </message>
    <message>
        <source>End training after so many epochs in a row without improvement.</source>
        <translation>이만큼의 에포크 동안 계속 개선이 없으면 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>관찰 지표</translation>
    </message>
    <message>
        <source>What has to improve; without validation samples, it is the training curve.</source>
        <translation>나아져야 하는 지표입니다. 검증 샘플이 없으면 훈련 곡선을 봅니다.</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>최소 개선 폭</translation>
    </message>
    <message>
        <source>An improvement by no more than this does not count.</source>
        <translation>이 값 이하로 나아지면 개선으로 치지 않습니다.</translation>
    </message>
    <message>
        <source>Put the best weights back</source>
        <translation>최적 가중치 복원</translation>
    </message>
    <message>
        <source>However training ends, the network gets the weights of its best epoch.</source>
        <translation>훈련이 어떻게 끝나든 가장 좋았던 에포크의 가중치로 되돌립니다.</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>목표 정확도</translation>
    </message>
    <message>
        <source>End training as soon as this share of the validation samples is right.</source>
        <translation>검증 샘플 중 이 비율을 맞히면 바로 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>End training after the epoch in which so much time has been spent.</source>
        <translation>이 시간을 넘기면 그 에포크를 마친 뒤 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>A run that is under way keeps the rules that it was started with.</source>
        <translation>진행 중인 훈련은 시작할 때의 규칙을 그대로 따릅니다.</translation>
    </message>
    <message>
        <source>Change early stopping</source>
        <translation>조기 종료 변경</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>usual</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>norm {limit}</source>
        <translation>노름 {limit}</translation>
    </message>
    <message>
        <source>entries {limit}</source>
        <translation>원소 {limit}</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>smoothing {share}</source>
        <translation>스무딩 {share}</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>patience {epochs}</source>
        <translation>인내 {epochs}</translation>
    </message>
    <message>
        <source>best weights</source>
        <translation>최적 가중치</translation>
    </message>
    <message>
        <source>re-measured</source>
        <translation>다시 측정</translation>
    </message>
    <message>
        <source>shuffling {seed}</source>
        <translation>섞기 {seed}</translation>
    </message>
    <message>
        <source>{name} off</source>
        <translation>{name} 꺼짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
</context>
<context>
    <name>TensorDetail</name>
    <message>
        <source>In NumPy:
{lines}</source>
        <translation>NumPy 코드:
{lines}</translation>
    </message>
    <message>
        <source>Picture of the tensor</source>
        <translation>텐서 그림</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys, to read its value.</source>
        <translation>칸을 가리키거나 화살표 키로 옮겨 값을 읽으세요.</translation>
    </message>
    <message>
        <source>{name}, {kind}</source>
        <translation>{name}, {kind}</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Point at a cell to read its value.</source>
        <translation>칸을 가리켜 값을 읽으세요.</translation>
    </message>
    <message>
        <source>{name}[{index}] = {value}</source>
        <translation>{name}[{index}] = {value}</translation>
    </message>
</context>
<context>
    <name>TensorModel</name>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>Minimum {low}, mean {mean}, maximum {high}, zeros {zeros} %</source>
        <translation>최솟값 {low}, 평균 {mean}, 최댓값 {high}, 0의 비율 {zeros} %</translation>
    </message>
    <message>
        <source>{n_nan} values are NaN, {n_infinite} are infinite</source>
        <translation>NaN {n_nan}개, 무한대 {n_infinite}개</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>타입</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>0 비율</translation>
    </message>
    <message>
        <source>The tensor&apos;s name in formulas; d stands for the gradient of the loss.</source>
        <translation>수식에 쓰는 텐서의 이름입니다. d는 손실의 그레이디언트를 뜻합니다.</translation>
    </message>
    <message>
        <source>What the tensor is in the network.</source>
        <translation>신경망에서 텐서가 하는 역할입니다.</translation>
    </message>
    <message>
        <source>What is counted along each axis.</source>
        <translation>각 축이 무엇을 세는지 나타냅니다.</translation>
    </message>
    <message>
        <source>Number of entries along each axis.</source>
        <translation>각 축의 원소 수입니다.</translation>
    </message>
    <message>
        <source>Number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix.</source>
        <translation>축의 수입니다. 스칼라는 0, 벡터는 1, 행렬은 2입니다.</translation>
    </message>
    <message>
        <source>Data type of the entries.</source>
        <translation>원소의 데이터 타입입니다.</translation>
    </message>
    <message>
        <source>Memory that the entries take: 4 bytes for each float32.</source>
        <translation>원소가 차지하는 메모리입니다. float32는 하나에 4바이트입니다.</translation>
    </message>
    <message>
        <source>The smallest entry.</source>
        <translation>가장 작은 원소입니다.</translation>
    </message>
    <message>
        <source>The mean of all entries.</source>
        <translation>모든 원소의 평균입니다.</translation>
    </message>
    <message>
        <source>The largest entry.</source>
        <translation>가장 큰 원소입니다.</translation>
    </message>
    <message>
        <source>Share of the entries that are exactly zero.</source>
        <translation>값이 정확히 0인 원소의 비율입니다.</translation>
    </message>
</context>
<context>
    <name>TensorWords</name>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성화 출력</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>활성화 후</translation>
    </message>
    <message>
        <source>after dropout</source>
        <translation>드롭아웃 후</translation>
    </message>
    <message>
        <source>after noise</source>
        <translation>노이즈 후</translation>
    </message>
    <message>
        <source>flattened</source>
        <translation>펼친 값</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>스케일</translation>
    </message>
    <message>
        <source>shifts</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>means</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>variances</source>
        <translation>분산</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화된 값</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>정규화된 값</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>gradient of the loss by {name}</source>
        <translation>{name}에 대한 손실의 그레이디언트</translation>
    </message>
    <message>
        <source>weights of layer {k}</source>
        <translation>{k}번 층의 가중치</translation>
    </message>
    <message>
        <source>biases of layer {k}</source>
        <translation>{k}번 층의 편향</translation>
    </message>
    <message>
        <source>scores of layer {k} (before the activation)</source>
        <translation>{k}번 층의 점수(활성화 함수 적용 전)</translation>
    </message>
    <message>
        <source>activations of layer {k}</source>
        <translation>{k}번 층의 활성화 출력</translation>
    </message>
    <message>
        <source>after the activation by itself</source>
        <translation>별도 활성화 층을 거친 값</translation>
    </message>
    <message>
        <source>flattened samples</source>
        <translation>펼친 샘플</translation>
    </message>
    <message>
        <source>scales of the batch normalisation</source>
        <translation>배치 정규화의 스케일</translation>
    </message>
    <message>
        <source>shifts of the batch normalisation</source>
        <translation>배치 정규화의 이동</translation>
    </message>
    <message>
        <source>means of the features</source>
        <translation>특성별 평균</translation>
    </message>
    <message>
        <source>variances of the features</source>
        <translation>특성별 분산</translation>
    </message>
    <message>
        <source>standardised features</source>
        <translation>표준화된 특성</translation>
    </message>
    <message>
        <source>after batch normalisation</source>
        <translation>배치 정규화 후</translation>
    </message>
    <message>
        <source>axis {n}</source>
        <translation>축 {n}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>features</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>height</source>
        <translation>높이</translation>
    </message>
    <message>
        <source>width</source>
        <translation>너비</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>{name}: {kind}
Axes: {axes}
Shape {shape}, rank {rank}, {dtype}, {n_bytes} bytes</source>
        <translation>{name}: {kind}
축: {axes}
크기 {shape}, 랭크 {rank}, {dtype}, {n_bytes}바이트</translation>
    </message>
    <message>
        <source>X holds the samples in the shape they have: {shape}.</source>
        <translation>X는 샘플을 원래 크기대로 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>X holds one sample in each row: {shape}.</source>
        <translation>X는 행마다 샘플 하나를 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Each row of X is one flattened sample: {samples} → {shape}.</source>
        <translation>X의 각 행은 펼친 샘플 하나입니다: {samples} → {shape}.</translation>
    </message>
    <message>
        <source>Y holds the number of each sample&apos;s class: {shape}.</source>
        <translation>Y는 각 샘플의 클래스 번호를 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Y holds what the output should be: {shape}.</source>
        <translation>Y는 출력이 내야 할 값을 담습니다: {shape}.</translation>
    </message>
    <message>
        <source>Y holds a row for each sample, with a 1 in the column of its class (one-hot).</source>
        <translation>Y는 샘플마다 한 행이고, 해당 클래스의 열만 1입니다(원-핫).</translation>
    </message>
    <message>
        <source>{W} has a row for each input and a column for each unit: {shape}.</source>
        <translation>{W}의 행은 입력, 열은 유닛에 하나씩 대응합니다: {shape}.</translation>
    </message>
    <message>
        <source>{W} has a row for each input and a column for each unit: {shape}. The layer is frozen: training leaves it as it is.</source>
        <translation>{W}의 행은 입력, 열은 유닛에 하나씩 대응합니다: {shape}. 동결된 층이라 훈련해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{b} has one bias for each unit; it is broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{b}의 원소는 유닛마다 하나인 편향입니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{b} has one bias for each unit; it is broadcast along the batch axis: {shape} → {target}. The layer is frozen: training leaves it as it is.</source>
        <translation>{b}의 원소는 유닛마다 하나인 편향입니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}. 동결된 층이라 훈련해도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{name} stretches each feature: it is the standard deviation that the feature gets, broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{name}의 원소는 각 특성의 폭을 늘이거나 줄여 특성의 표준편차가 됩니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{name} shifts each feature: it is the mean that the feature gets, broadcast along the batch axis: {shape} → {target}.</source>
        <translation>{name}의 원소는 각 특성을 옮겨 특성의 평균이 됩니다. 배치 축을 따라 브로드캐스팅됩니다: {shape} → {target}.</translation>
    </message>
    <message>
        <source>{A} = {f}({Z}): {shape} → {shape}. Every row becomes probabilities that sum to 1.</source>
        <translation>{A} = {f}({Z}): {shape} → {shape}. 각 행이 합이 1인 확률이 됩니다.</translation>
    </message>
    <message>
        <source>{A} = {f}({Z}), element by element: {shape} → {shape}.</source>
        <translation>{A} = {f}({Z}), 원소별 계산: {shape} → {shape}.</translation>
    </message>
    <message>
        <source>{D} = mask * {A} / {kept}: each entry falls silent with probability {rate}, the others grow, so that the mean stays.</source>
        <translation>{D} = mask * {A} / {kept}: {rate}의 확률로 각 원소가 꺼지고, 평균이 유지되도록 나머지가 커집니다.</translation>
    </message>
    <message>
        <source>{D} = mask * {A}: each entry falls silent with probability {rate}. Evaluating multiplies all of them by {kept} instead, so that the mean stays.</source>
        <translation>{D} = mask * {A}: {rate}의 확률로 각 원소가 꺼집니다. 평가할 때는 끄는 대신 모든 원소를 {kept}배 하여 평균을 유지합니다.</translation>
    </message>
    <message>
        <source>{E} = {A} + {stddev} * noise: in training, a random number with the standard deviation {stddev} is added to each entry; evaluating adds none.</source>
        <translation>{E} = {A} + {stddev} * noise: 훈련할 때 표준편차가 {stddev}인 난수를 각 원소에 더합니다. 평가할 때는 더하지 않습니다.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, one row of numbers for each sample.</source>
        <translation>{formula}: {before} → {shape}, 샘플마다 수 한 행입니다.</translation>
    </message>
    <message>
        <source>{formula}: every sample is a row of numbers already: {shape}.</source>
        <translation>{formula}: 모든 샘플이 이미 수 한 행입니다: {shape}.</translation>
    </message>
    <message>
        <source>{name} = {average}, which no longer moves, because the layer is frozen: {shape}.</source>
        <translation>{name} = {average}, 동결된 층이라 더는 바뀌지 않습니다: {shape}.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, one number for each feature. Evaluating takes the running average of these numbers.</source>
        <translation>{formula}: {before} → {shape}, 특성마다 수 하나입니다. 평가할 때는 이 수의 이동 평균을 씁니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Over the batch, every feature has the mean 0 and the standard deviation 1 now, if it varied at all.</source>
        <translation>{formula}: {shape}. 이제 배치 안에서 각 특성의 평균은 0, 표준편차는 1입니다. 값이 모두 같은 특성은 예외입니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}.</source>
        <translation>{formula}: {shape}.</translation>
    </message>
    <message>
        <source>L = {loss} of {A} and Y, the mean over the batch: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss}, 배치 전체의 평균: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>L = {loss} ({options}) of {A} and Y, the mean over the batch, + {penalties}: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss} ({options}), 배치 전체의 평균 + {penalties}: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>L = {loss} ({options}) of {A} and Y, the mean over the batch: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss} ({options}), 배치 전체의 평균: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>L = {loss} of {A} and Y, the mean over the batch, + {penalties}: one number, rank 0.</source>
        <translation>L = {A}, Y의 {loss}, 배치 전체의 평균 + {penalties}: 수 하나, 랭크 0.</translation>
    </message>
    <message>
        <source>from scores</source>
        <translation>점수로 계산</translation>
    </message>
    <message>
        <source>labels smoothed by {share}</source>
        <translation>레이블 스무딩 {share}</translation>
    </message>
    <message>
        <source>classes weighted</source>
        <translation>클래스 가중치</translation>
    </message>
    <message>
        <source>{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, the shape of W{k}.</source>
        <translation>{dW} = {X}.T @ dZ{k}: {left} @ {right} → {shape}, W{k}의 크기와 같습니다.</translation>
    </message>
    <message>
        <source>{formula}: {left} @ {right} → {shape}, the shape of W{k}. The penalty pulls every weight towards 0.</source>
        <translation>{formula}: {left} @ {right} → {shape}, W{k}의 크기와 같습니다. 규제 항이 모든 가중치를 0 쪽으로 당깁니다.</translation>
    </message>
    <message>
        <source>{db} = dZ{k}.sum(axis=0): {before} → {shape}, the shape of b{k}. The sum undoes the broadcast.</source>
        <translation>{db} = dZ{k}.sum(axis=0): {before} → {shape}, b{k}의 크기와 같습니다. 합이 브로드캐스팅을 되돌립니다.</translation>
    </message>
    <message>
        <source>{dZ} = d{A} * f′({Z}) with f = {f}, element by element: {shape}.</source>
        <translation>{dZ} = d{A} * f′({Z}), f = {f}, 원소별 계산: {shape}.</translation>
    </message>
    <message>
        <source>{dZ} = ({A} − {targets}) / {n}: {shape}, answer minus truth.</source>
        <translation>{dZ} = ({A} − {targets}) / {n}: {shape}, 예측에서 정답을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, the shape of {name}.</source>
        <translation>{formula}: {before} → {shape}, {name}의 크기와 같습니다.</translation>
    </message>
    <message>
        <source>{formula}: {before} → {shape}, the shape of {name}. The sum undoes the broadcast.</source>
        <translation>{formula}: {before} → {shape}, {name}의 크기와 같습니다. 합이 브로드캐스팅을 되돌립니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. It says how the loss changes with every score.</source>
        <translation>{formula}: {shape}. 점수마다 손실이 얼마나 변하는지 나타냅니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}, answer minus truth.</source>
        <translation>{formula}: {shape}, 예측에서 정답을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Every output of a row depends on every score of it.</source>
        <translation>{formula}: {shape}. 한 행의 모든 출력은 그 행의 모든 점수에 따라 달라집니다.</translation>
    </message>
    <message>
        <source>{dA} = mask * d{D} / {kept}: only what passed the dropout has a gradient.</source>
        <translation>{dA} = mask * d{D} / {kept}: 드롭아웃을 통과한 값에만 그레이디언트가 있습니다.</translation>
    </message>
    <message>
        <source>{dA} = mask * d{D}: only what passed the dropout has a gradient.</source>
        <translation>{dA} = mask * d{D}: 드롭아웃을 통과한 값에만 그레이디언트가 있습니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. What is added at random changes no gradient.</source>
        <translation>{formula}: {shape}. 무작위로 더한 값은 그레이디언트를 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Flattening changes no number.</source>
        <translation>{formula}: {shape}. 펼쳐도 수는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. Two terms are taken away because mean and variance depend on every sample of the batch.</source>
        <translation>{formula}: {shape}. 평균과 분산이 배치의 모든 샘플에 따라 달라지므로 두 항을 뺍니다.</translation>
    </message>
    <message>
        <source>{formula}: {shape}. The running averages do not depend on the batch.</source>
        <translation>{formula}: {shape}. 이동 평균은 배치에 따라 달라지지 않습니다.</translation>
    </message>
    <message>
        <source>{formula} with {steps}</source>
        <translation>{formula}, 여기서 {steps}</translation>
    </message>
</context>
<context>
    <name>TensorsPanel</name>
    <message>
        <source>What the coloured mark before a name means.</source>
        <translation>이름 앞 색 표시의 뜻입니다.</translation>
    </message>
    <message>
        <source>Tensors of one pass</source>
        <translation>한 패스의 텐서</translation>
    </message>
    <message>
        <source>Every tensor of one forward and backward pass, in order.</source>
        <translation>정방향 패스와 역방향 패스 한 번의 모든 텐서를 순서대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Values are shown of networks of up to {n} parameters.</source>
        <translation>값은 파라미터가 {n}개 이하인 신경망에서만 보여 줍니다.</translation>
    </message>
    <message>
        <source>Values of so large a pass are not kept. Choose a smaller batch.</source>
        <translation>패스가 너무 커서 값을 보관하지 않습니다. 배치를 줄이세요.</translation>
    </message>
    <message>
        <source>No values, because there are no training data. {reason}</source>
        <translation>훈련 데이터가 없어 값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Values appear once the training data are loaded.</source>
        <translation>훈련 데이터를 불러오면 값이 나타납니다.</translation>
    </message>
    <message>
        <source>First {n} training samples, initial weights</source>
        <translation>훈련 샘플 처음 {n}개의 값, 초기 가중치</translation>
    </message>
    <message>
        <source>First {n} training samples, step {step}</source>
        <translation>훈련 샘플 처음 {n}개의 값, 스텝 {step}</translation>
    </message>
    <message>
        <source>No values. {reason}</source>
        <translation>값이 없습니다. {reason}</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>{n} tensors in one pass, {memory}</source>
        <translation>한 패스의 텐서 {n}개, {memory}</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>정방향</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역방향</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>The digits to learn from: written by the program itself, or MNIST.</source>
        <translation>배울 숫자입니다. 프로그램이 직접 쓴 손글씨 또는 MNIST입니다.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which gradients change the weights.</source>
        <translation>그레이디언트로 가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>η: how far each update goes; it may be changed while training runs.</source>
        <translation>η: 한 번 업데이트할 때 움직이는 정도입니다. 훈련 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Samples per update; it may be changed while training runs.</source>
        <translation>한 번 업데이트할 때 쓰는 샘플 수입니다. 훈련 중에도 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>How often every training sample is read.</source>
        <translation>모든 훈련 샘플을 읽는 횟수입니다.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>What training makes small; those that fit the output layer come first.</source>
        <translation>훈련으로 줄이는 값입니다. 출력층에 맞는 함수가 먼저 나옵니다.</translation>
    </message>
    <message>
        <source>Change data</source>
        <translation>데이터 변경</translation>
    </message>
    <message>
        <source>Change optimizer</source>
        <translation>옵티마이저 변경</translation>
    </message>
    <message>
        <source>Change loss</source>
        <translation>손실 함수 변경</translation>
    </message>
    <message>
        <source>Change learning rate</source>
        <translation>학습률 변경</translation>
    </message>
    <message>
        <source>Change batch size</source>
        <translation>배치 크기 변경</translation>
    </message>
    <message>
        <source>Change epochs</source>
        <translation>에포크 변경</translation>
    </message>
    <message>
        <source>Use built-in handwriting</source>
        <translation>내장 손글씨 사용</translation>
    </message>
    <message>
        <source>{n} samples ÷ {batch} = {steps} steps an epoch, the last with {last} samples; {total} updates in all.</source>
        <translation>샘플 {n}개 ÷ {batch} = 에포크당 {steps}스텝(마지막은 샘플 {last}개), 모두 {total}번 업데이트합니다.</translation>
    </message>
</context>
<context>
    <name>TrainingSections</name>
    <message>
        <source>Learning-rate schedule</source>
        <translation>학습률 스케줄</translation>
    </message>
    <message>
        <source>Let the learning rate change as training goes on.</source>
        <translation>훈련하는 동안 학습률을 바꿉니다.</translation>
    </message>
    <message>
        <source>Optimizer’s numbers</source>
        <translation>옵티마이저 설정값</translation>
    </message>
    <message>
        <source>The constants in the optimizer’s formula.</source>
        <translation>옵티마이저 수식에 들어가는 상수입니다.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>End training before its last epoch.</source>
        <translation>마지막 에포크 전에 훈련을 끝냅니다.</translation>
    </message>
    <message>
        <source>Loss details</source>
        <translation>손실 함수 세부 설정</translation>
    </message>
    <message>
        <source>Scores, smoothed labels and weights of classes.</source>
        <translation>점수, 레이블 스무딩, 클래스 가중치를 정합니다.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>그레이디언트 클리핑</translation>
    </message>
    <message>
        <source>Keep a step short where the loss is steep.</source>
        <translation>손실이 가파른 곳에서 걸음이 길어지지 않게 합니다.</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>What is measured after each epoch besides.</source>
        <translation>에포크가 끝날 때마다 추가로 측정할 값입니다.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Where the random numbers of a run come from.</source>
        <translation>훈련에 쓰는 난수를 정합니다.</translation>
    </message>
</context>
<context>
    <name>ValueHistogram</name>
    <message>
        <source>{low} to {high}: {count:,} values, {share} %</source>
        <translation>{low} ~ {high}: 값 {count:,}개, {share} %</translation>
    </message>
</context>
<context>
    <name>VectorPicker</name>
    <message>
        <source>{rows}×{columns}</source>
        <translation>{rows}×{columns}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Show the weights of one unit where its inputs lie in the image.</source>
        <translation>유닛 하나의 가중치를 이미지의 입력 위치대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Show one sample as the image that it was before it was flattened.</source>
        <translation>샘플 하나를 펼치기 전의 이미지로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Unit whose weights are shown as an image.</source>
        <translation>가중치를 이미지로 보여 줄 유닛입니다.</translation>
    </message>
    <message>
        <source>Sample of the batch that is shown as an image.</source>
        <translation>이미지로 보여 줄 배치의 샘플입니다.</translation>
    </message>
    <message>
        <source>{name} </source>
        <translation>{name} </translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to MLP Studio</source>
        <translation>MLP Studio에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Continue {name}</source>
        <translation>이어서 하기: {name}</translation>
    </message>
    <message>
        <source>Open the project you worked on last.</source>
        <translation>마지막으로 작업한 프로젝트를 엽니다.</translation>
    </message>
    <message>
        <source>Build a neural network, see every tensor in it, watch it learn.</source>
        <translation>신경망을 만들고, 그 안의 모든 텐서를 보고, 배우는 과정을 지켜보세요.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>The language of menus and explanations.</source>
        <translation>메뉴와 설명의 언어입니다.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Light or dark colours.</source>
        <translation>밝은 색 또는 어두운 색입니다.</translation>
    </message>
    <message>
        <source>Go to the Studio</source>
        <translation>스튜디오로 가기</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Studio</source>
        <translation>스튜디오</translation>
    </message>
    <message>
        <source>Design a network, train it live, draw a digit.</source>
        <translation>신경망을 설계하고, 실시간으로 훈련하고, 숫자를 그립니다.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>Look into every tensor of a pass.</source>
        <translation>한 패스의 모든 텐서를 들여다봅니다.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>경사 하강</translation>
    </message>
    <message>
        <source>Walk down a curve and a surface, step by step.</source>
        <translation>곡선과 곡면을 한 스텝씩 내려갑니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Look at the samples and decide what is learnt from.</source>
        <translation>샘플을 살펴보고 무엇으로 배울지 정합니다.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Draw digits, see through them, keep and teach your own.</source>
        <translation>숫자를 그려 속을 들여다보고, 내 숫자를 모아 가르칩니다.</translation>
    </message>
</context>
<context>
    <name>studio</name>
    <message>
        <source>Something went wrong in the program. Your project is still here.</source>
        <translation>프로그램에 문제가 생겼습니다. 프로젝트는 그대로 있습니다.</translation>
    </message>
</context>
</TS>
